namespace GlucoseTracker.Simulator.Scenarios;

/// <summary>A stretch of a story, in minutes after the simulator's start.</summary>
/// <param name="From">First minute; may be negative infinity.</param>
/// <param name="To">The minute at which it is over; may be infinity.</param>
public readonly record struct MinuteSpan(double From, double To)
{
    /// <summary>All of the time.</summary>
    public static MinuteSpan Always { get; } = new(double.NegativeInfinity, double.PositiveInfinity);

    /// <summary>True from <see cref="From"/> on and before <see cref="To"/>.</summary>
    public bool Contains(double minute) => minute >= From && minute < To;
}
