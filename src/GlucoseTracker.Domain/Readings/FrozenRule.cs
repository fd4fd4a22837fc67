namespace GlucoseTracker.Domain.Readings;

/// <summary>When a value that does not move, although its time stamps do, is taken for a frozen sensor.</summary>
/// <param name="For">The least time the value has stood; default 30 minutes.</param>
/// <param name="Readings">The least number of different time stamps in it; default 6.</param>
public sealed record FrozenRule(TimeSpan For, int Readings)
{
    /// <summary>30 minutes and 6 readings.</summary>
    public static FrozenRule Default { get; } = new(TimeSpan.FromMinutes(30), 6);

    /// <summary>True when the series ends in such a run. Never for HI and LO.</summary>
    public bool IsFrozen(ReadingSeries series)
    {
        ArgumentNullException.ThrowIfNull(series);
        var run = series.UnchangedRun();
        return run.Readings > 0 && run.Readings >= Readings && run.For >= For;
    }
}
