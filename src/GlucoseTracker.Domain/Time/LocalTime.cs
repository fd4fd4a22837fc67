namespace GlucoseTracker.Domain.Time;

/// <summary>
/// The instants at which the clock of a time zone shows a local time: normally one, two when the clock is set back over it, none when it
/// is set forward over it.
/// </summary>
/// <remarks>
/// The offsets of the zone around that time are used instead of <see cref="TimeZoneInfo.IsAmbiguousTime(DateTime)"/> and
/// <see cref="TimeZoneInfo.IsInvalidTime(DateTime)"/>, which fail for a zone whose summer time is its standard time, such as
/// Ireland (Europe/Dublin). The default value is a time that the clock skips. Equality: by both instants.
/// </remarks>
/// <param name="First">The instant, or the earlier of two; null when the clock skips the time.</param>
/// <param name="Second">The later of two instants; otherwise null.</param>
public readonly record struct LocalTime(DateTimeOffset? First, DateTimeOffset? Second)
{
    /// <summary>The search range: no offset from UTC is larger than 14 hours, so a relevant change is less than a day away.</summary>
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>True when the clock is set forward over the time and skips it.</summary>
    public bool IsMissing => First is null;

    /// <summary>True when the clock is set back over the time and shows it twice.</summary>
    public bool IsAmbiguous => Second is not null;

    /// <summary>Finds the instants.</summary>
    /// <param name="local">The local time; its kind is ignored. At least two days from both ends of the calendar.</param>
    /// <param name="zone">The time zone.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is too close to an end of the calendar.</exception>
    public static LocalTime Find(DateTime local, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var shown = DateTime.SpecifyKind(local, DateTimeKind.Utc);
        var before = zone.GetUtcOffset(shown - Day);
        var after = zone.GetUtcOffset(shown + Day);
        var one = ToInstant(before, shown, zone);
        var other = before == after ? null : ToInstant(after, shown, zone);
        return (one, other) switch
        {
            ({ } a, { } b) => a < b ? new LocalTime(a, b) : new LocalTime(b, a),
            _ => new LocalTime(one ?? other, null),
        };
    }

    /// <summary>Returns the instant when the zone has this offset at that time.</summary>
    private static DateTimeOffset? ToInstant(TimeSpan offset, DateTime shown, TimeZoneInfo zone)
    {
        var instant = shown - offset;
        return zone.GetUtcOffset(instant) == offset ? new DateTimeOffset(instant) : null;
    }
}
