namespace GlucoseTracker.Domain.Time;

/// <summary>
/// A part of each day by the local clock, such as the night or the quiet hours. The period may pass midnight; with two equal times it is
/// empty. Equality: by both times. The default value is an empty period.
/// </summary>
/// <param name="From">The first minute in the period.</param>
/// <param name="To">The first minute after the period.</param>
public readonly record struct DailyPeriod(TimeOnly From, TimeOnly To)
{
    /// <summary>22:00 to 07:00: the default night and quiet hours, and the night of the statistics.</summary>
    public static DailyPeriod Night { get; } = new(new TimeOnly(22, 0), new TimeOnly(7, 0));

    /// <summary>True when the time of day is in the period.</summary>
    public bool Contains(TimeOnly time) => From <= To ? time >= From && time < To : time >= From || time < To;

    /// <summary>The first instant after a local time at which the period begins or ends.</summary>
    public DateTimeOffset GetNextSwitch(DateTimeOffset after)
    {
        var midnight = after - after.TimeOfDay;
        var (early, late) = From < To ? (From, To) : (To, From);
        return after.TimeOfDay < early.ToTimeSpan() ? midnight + early.ToTimeSpan()
            : after.TimeOfDay < late.ToTimeSpan() ? midnight + late.ToTimeSpan()
            : midnight.AddDays(1) + early.ToTimeSpan();
    }
}
