namespace GlucoseTracker.Simulator.Scenarios;

/// <summary>A span of a scenario in minutes after the start of the simulator.</summary>
/// <param name="From">The first minute; can be negative infinity.</param>
/// <param name="To">The end, exclusive; can be infinity.</param>
public readonly record struct MinuteSpan(double From, double To)
{
    /// <summary>The unlimited span.</summary>
    public static MinuteSpan Always { get; } = new(double.NegativeInfinity, double.PositiveInfinity);

    /// <summary>True from <see cref="From"/> on and before <see cref="To"/>.</summary>
    public bool Contains(double minute) => minute >= From && minute < To;
}
