using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Alarms.Schedules;

namespace GlucoseTracker.Daemon.Configuration;

/// <summary>Reads Alarms:Schedule, and checks it as a whole.</summary>
internal static class ScheduleSettingsReader
{
    private const string Key = "Alarms:Schedule";

    private const string Advice =
        "write days, times and changes, such as \"Sun-Thu 21:30-06:30: Low 4.5 mmol/L; Frozen silent\", \"Sat,Sun 13:00-15:00: quiet\" or "
        + "\"daily 06:00-08:00: loudness 60 %; High loudness 20 %\" (20 to 100 %)";

    /// <summary>The same rules with their schedule; without it where it cannot be read.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="rules">The rules outside all slots.</param>
    /// <param name="allowsSilentUrgent">True: urgent low and no data may be silent, or less loud.</param>
    /// <param name="allowsUnsafe">True: urgent low may have a limit that comes too late.</param>
    public static AlarmRules Read(SettingsReader settings, AlarmRules rules, bool allowsSilentUrgent, bool allowsUnsafe)
    {
        var slots = new List<AlarmSlot>();
        foreach (var text in settings.Texts(Key))
        {
            if (ScheduleText.TryParse(text) is { } slot)
            {
                slots.Add(slot);
            }
            else
            {
                settings.Report(Key, $"it cannot hold \"{SettingsReader.Sanitize(text)}\"; {Advice}");
            }
        }

        var scheduled = rules with { Schedule = slots.Count == 0 ? AlarmSchedule.Empty : new AlarmSchedule(slots) };
        if (ScheduleCheck.Find(scheduled, allowsSilentUrgent, allowsUnsafe) is var (problem, day, time) && slots.Count > 0)
        {
            settings.Report(Key, Describe(problem, $"{day.ToWeekDays()} {time:HH:mm}"));
        }

        // With a low limit above the value gate the warning could never begin.
        if (rules.LowSoon is { Enabled: true, ValueGate: { } gate } && scheduled.Schedule.GetMostSensitive(scheduled).Low.Limit >= gate)
        {
            settings.Report("Alarms:LowSoon:Below", "it must be above the limit of Low, also above those of Alarms:Schedule");
        }

        return scheduled;
    }

    private static string Describe(ScheduleProblem problem, string when) => problem switch
    {
        ScheduleProblem.Overlap => $"on {when} two entries say different things of one rule; make them end where the next begins",
        ScheduleProblem.LimitsDoNotRise => $"on {when} the limits do not rise: UrgentLow, Low, High, UrgentHigh",
        ScheduleProblem.MostSensitiveDoNotRise =>
            "while the clock is not set, the most sensitive limits of all entries hold together, and these do not rise: "
            + "UrgentLow, Low, High, UrgentHigh",
        ScheduleProblem.SilencesUrgent =>
            $"on {when} UrgentLow or NoData is silent; if you mean it, set Alarms:QuietHours:EvenUrgent to true as well",
        ScheduleProblem.SoftensUrgent =>
            $"on {when} UrgentLow or NoData is less loud; if you mean it, set Alarms:QuietHours:EvenUrgent to true as well",
        ScheduleProblem.MeaninglessUrgentLow =>
            $"on {when} UrgentLow begins below 2.5 mmol/L (45 mg/dL); if you mean it, set Alarms:UrgentLow:AllowUnsafe to true as well",
    };
}
