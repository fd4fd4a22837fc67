using GlucoseTracker.Domain.Readings;

namespace GlucoseTracker.Domain.Time;

/// <summary>
/// The present instant by the clock with which a reading is compared: the date of the verified response that contained it plus the
/// monotonic time since then, or this device's clock while trusted (<see cref="ClockKnowledge.ReferenceFor"/>).
/// </summary>
/// <remarks>
/// Absence is <c>ReferenceTime?</c>: without a reference time no reading is ahead, and the default value is not used. Equality: by the
/// instant.
/// </remarks>
/// <param name="Instant">The instant.</param>
public readonly record struct ReferenceTime(DateTimeOffset Instant)
{
    /// <summary>
    /// The tolerance for stamps after the reference time: 2 minutes, more than the error of clocks that NTP sets.
    /// </summary>
    public static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(2);

    /// <summary>
    /// True when the stamp is so far ahead that it must be wrong. Such a reading must not enter a series, because it would hide the
    /// correct ones and look new when its time comes.
    /// </summary>
    public bool IsAhead(DateTimeOffset measuredAt) => measuredAt - Instant > Tolerance;

    /// <summary>True when the reading is ahead of the reference time.</summary>
    public bool IsAhead(Reading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return IsAhead(reading.MeasuredAt);
    }
}
