namespace GlucoseTracker.Domain.Time;

/// <summary>
/// The instants at which the clock of a time zone shows a local time: one as a rule, two when the clock is set back over it, none when
/// it is set forward over it.
/// </summary>
/// <remarks>
/// It goes by the offsets that the zone has around that time, and not by <see cref="TimeZoneInfo.IsAmbiguousTime(DateTime)"/> and
/// <see cref="TimeZoneInfo.IsInvalidTime(DateTime)"/>: those miss both hours of a zone whose summer time is its standard time, as in
/// Ireland (Europe/Dublin), although its clocks change as those of London do.
/// </remarks>
/// <param name="First">The instant, or the earlier of two; null when the clock never shows the time.</param>
/// <param name="Second">The later of two instants; null as a rule.</param>
public readonly record struct LocalTime(DateTimeOffset? First, DateTimeOffset? Second)
{
    /// <summary>No offset from UTC is larger than 14 hours, so a change that matters lies less than a day away.</summary>
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>True when the clock is set forward over the time, so that it never shows it.</summary>
    public bool IsMissing => First is null;

    /// <summary>True when the clock is set back over the time, so that it shows it twice.</summary>
    public bool IsAmbiguous => Second is not null;

    /// <summary>Finds the instants.</summary>
    /// <param name="local">What the clock shows; its kind is ignored. At least two days away from both ends of the calendar.</param>
    /// <param name="zone">Whose clock it is.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is too near to an end of the calendar.</exception>
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

    /// <summary>The instant, when the zone really has this offset at it.</summary>
    private static DateTimeOffset? ToInstant(TimeSpan offset, DateTime shown, TimeZoneInfo zone)
    {
        var instant = shown - offset;
        return zone.GetUtcOffset(instant) == offset ? new DateTimeOffset(instant) : null;
    }
}
