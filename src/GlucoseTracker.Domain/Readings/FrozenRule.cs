namespace GlucoseTracker.Domain.Readings;

/// <summary>Decides when a value that stays the same in new readings indicates a frozen sensor.</summary>
/// <param name="For">The minimum time of the same value; default 30 minutes.</param>
/// <param name="Readings">The minimum number of readings in that time; default 6.</param>
public sealed record FrozenRule(TimeSpan For, int Readings)
{
    /// <summary>The default rule: 30 minutes and 6 readings.</summary>
    public static FrozenRule Default { get; } = new(TimeSpan.FromMinutes(30), 6);

    /// <summary>True when the series ends with such readings. Always false for HI and LO.</summary>
    public bool IsFrozen(ReadingSeries series)
    {
        ArgumentNullException.ThrowIfNull(series);
        var run = series.UnchangedRun();
        return run.Readings > 0 && run.Readings >= Readings && run.For >= For;
    }
}
