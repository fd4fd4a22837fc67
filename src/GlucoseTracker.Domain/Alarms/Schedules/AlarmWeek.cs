namespace GlucoseTracker.Domain.Alarms.Schedules;

/// <summary>A section of the week with constant rules.</summary>
/// <param name="Days">The days of the section.</param>
/// <param name="From">The first minute.</param>
/// <param name="To">The first minute after the section; 00:00 for the end of the day.</param>
/// <param name="Rules">The rules in effect.</param>
public sealed record WeekSection(WeekDays Days, TimeOnly From, TimeOnly To, AlarmRules Rules);

/// <summary>Computes the sections of the week from the rules and their schedule.</summary>
public static class AlarmWeek
{
    /// <summary>The sections from Monday on. Equal days are combined. The sections of a day have no gaps.</summary>
    public static IReadOnlyList<WeekSection> Create(AlarmRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var days = new List<(WeekDays Days, List<WeekSection> Sections)>();
        foreach (var day in WeekDaysExtensions.Week)
        {
            var sections = CreateDay(rules, day);
            var same = days.FindIndex(other => IsSame(other.Sections, sections));
            if (same >= 0)
            {
                days[same] = (days[same].Days | day.ToWeekDays(), sections);
            }
            else
            {
                days.Add((day.ToWeekDays(), sections));
            }
        }

        return [.. days.SelectMany(group => group.Sections.Select(section => section with { Days = group.Days }))];
    }

    /// <summary>The times of day at which rules can change, from 00:00 on.</summary>
    internal static IReadOnlyList<TimeOnly> GetSwitches(AlarmRules rules) =>
    [
        .. rules.Schedule.Slots.SelectMany(slot => (TimeOnly[])[slot.Period.From, slot.Period.To])
            .Concat([TimeOnly.MinValue, rules.QuietHours.From, rules.QuietHours.To]).Distinct().Order(),
    ];

    private static List<WeekSection> CreateDay(AlarmRules rules, DayOfWeek day)
    {
        var sections = new List<WeekSection>();
        foreach (var time in GetSwitches(rules))
        {
            var now = rules.Schedule.GetAt(rules, day, time);
            if (sections is [.., var last] && last.Rules == now)
            {
                continue;
            }

            if (sections.Count > 0)
            {
                sections[^1] = sections[^1] with { To = time };
            }

            sections.Add(new WeekSection(WeekDays.None, time, TimeOnly.MinValue, now));
        }

        return sections;
    }

    private static bool IsSame(List<WeekSection> one, List<WeekSection> other) => one.SequenceEqual(other);
}
