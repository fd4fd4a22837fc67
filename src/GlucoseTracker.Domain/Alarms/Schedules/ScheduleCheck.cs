namespace GlucoseTracker.Domain.Alarms.Schedules;

/// <summary>Validates a schedule at every time of the week at which rules change. Pure.</summary>
public static class ScheduleCheck
{
    /// <summary>Finds the first problem and its time in the week; null when the schedule is valid.</summary>
    /// <param name="rules">The rules with their schedule.</param>
    /// <param name="allowsSilentUrgent">True when the urgent low and no-data alarms may be silent, or less loud, in a slot.</param>
    /// <param name="allowsUnsafe">True when urgent low may have a limit below 2.5 mmol/L (45 mg/dL).</param>
    public static (ScheduleProblem Problem, DayOfWeek Day, TimeOnly Time)? Find(
        AlarmRules rules, bool allowsSilentUrgent, bool allowsUnsafe)
    {
        ArgumentNullException.ThrowIfNull(rules);
        foreach (var day in WeekDaysExtensions.Week)
        {
            foreach (var time in AlarmWeek.GetSwitches(rules))
            {
                if (FindAt(rules, day, time, allowsSilentUrgent, allowsUnsafe) is { } problem)
                {
                    return (problem, day, time);
                }
            }
        }

        return Rises(rules.Schedule.GetMostSensitive(rules)) ? null : (ScheduleProblem.MostSensitiveDoNotRise, DayOfWeek.Monday, default);
    }

    private static ScheduleProblem? FindAt(AlarmRules rules, DayOfWeek day, TimeOnly time, bool allowsSilentUrgent, bool allowsUnsafe)
    {
        var changes = rules.Schedule.Slots.Where(slot => slot.Period.Contains(day, time)).SelectMany(slot => slot.Changes).ToLookup(
            c => c.Kind);
        var overlaps = changes.Any(kind => kind.Count(c => c.Limit is not null) > 1 || kind.Count(c => c.Silent is not null) > 1
            || kind.Count(c => c.LoudnessPercent is not null) > 1);
        var now = rules.Schedule.GetAt(rules, day, time);
        var silencesUrgent = AlarmKinds.All.Any(
            kind => kind.OverridesQuietHours() && now[kind].IsSilentNow == true && !rules[kind].SilentInQuietHours);
        var softensUrgent = AlarmKinds.All.Any(
            kind => kind.OverridesQuietHours() && now[kind].LoudnessPercent < rules[kind].LoudnessPercent);
        return overlaps ? ScheduleProblem.Overlap
            : silencesUrgent && !allowsSilentUrgent ? ScheduleProblem.SilencesUrgent
            : softensUrgent && !allowsSilentUrgent ? ScheduleProblem.SoftensUrgent
            : now.UrgentLow.IsMeaningless && !rules.UrgentLow.IsMeaningless && !allowsUnsafe ? ScheduleProblem.MeaninglessUrgentLow
            : !Rises(now) ? ScheduleProblem.LimitsDoNotRise : null;
    }

    private static bool Rises(AlarmRules rules) => rules is not
    {
        UrgentLow.Limit: { } urgentLow, Low.Limit: { } low, High.Limit: { } high, UrgentHigh.Limit: { } urgentHigh,
    }
        || rules.UrgentLowReplaced || (urgentLow <= low && low < high && high <= urgentHigh);
}
