namespace GlucoseTracker.Domain.Alarms.Schedules;

/// <summary>Operations on sets of weekdays.</summary>
public static class WeekDaysExtensions
{
    /// <summary>The days of a week, from Monday.</summary>
    public static IReadOnlyList<DayOfWeek> Week { get; } =
    [
        DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday,
            DayOfWeek.Sunday,
    ];

    /// <summary>Returns the set that contains one day.</summary>
    public static WeekDays ToWeekDays(this DayOfWeek day) => (WeekDays)(1 << (((int)day + 6) % 7));

    /// <summary>True when the set contains the day.</summary>
    public static bool Has(this WeekDays days, DayOfWeek day) => (days & day.ToWeekDays()) != 0;

    /// <summary>Formats the set, such as "daily", "Mon-Fri" or "Sat,Sun".</summary>
    public static string Format(this WeekDays days)
    {
        if (days == WeekDays.Daily)
        {
            return "daily";
        }

        var parts = new List<string>();
        for (var i = 0; i < Week.Count; i++)
        {
            var last = i;
            while (last < Week.Count && days.Has(Week[last]))
            {
                last++;
            }

            if (last > i)
            {
                var (first, end) = (Week[i].ToWeekDays(), Week[last - 1].ToWeekDays());
                parts.Add(last - i == 1 ? $"{first}" : last - i == 2 ? $"{first},{end}" : $"{first}-{end}");
                i = last;
            }
        }

        return string.Join(',', parts);
    }
}
