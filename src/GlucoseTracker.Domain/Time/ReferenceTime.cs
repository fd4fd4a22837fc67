using GlucoseTracker.Domain.Readings;

namespace GlucoseTracker.Domain.Time;

/// <summary>
/// The present instant by the clock that a reading is compared with: the date of the verified answer that brought it plus the monotonic
/// time since, or else this device's clock while that is trusted (<see cref="ClockKnowledge.ReferenceFor"/>).
/// </summary>
/// <param name="Instant">The instant.</param>
public readonly record struct ReferenceTime(DateTimeOffset Instant)
{
    /// <summary>
    /// How far after its reference time a reading may be stamped: 2 minutes, which clocks that are set from the network never reach.
    /// </summary>
    public static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(2);

    /// <summary>
    /// True when the stamp lies so far ahead that it must be wrong. Such a reading must not enter a series: it would hide the true ones,
    /// and look new when its time comes.
    /// </summary>
    public bool IsAhead(DateTimeOffset measuredAt) => measuredAt - Instant > Tolerance;

    /// <summary>The same for a reading.</summary>
    public bool IsAhead(Reading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return IsAhead(reading.MeasuredAt);
    }
}
