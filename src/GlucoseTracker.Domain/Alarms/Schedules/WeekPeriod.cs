namespace GlucoseTracker.Domain.Alarms.Schedules;

/// <summary>
/// A period on some days of the week by the local clock. A period past midnight belongs to the day on which it begins; a period with two
/// equal times lasts 24 hours.
/// </summary>
/// <remarks>The default value has no days and contains no instant. Equality: by all members.</remarks>
/// <param name="Days">The days on which the period begins.</param>
/// <param name="From">The first minute of the period.</param>
/// <param name="To">The first minute after the period.</param>
public readonly record struct WeekPeriod(WeekDays Days, TimeOnly From, TimeOnly To)
{
    /// <summary>True when a local instant lies in the period.</summary>
    /// <param name="day">The day of the week.</param>
    /// <param name="time">The time of day.</param>
    public bool Contains(DayOfWeek day, TimeOnly time) => From < To
        ? Days.Has(day) && time >= From && time < To
        : (Days.Has(day) && time >= From) || (Days.Has(day == DayOfWeek.Sunday ? DayOfWeek.Saturday : day - 1) && time < To);
}
