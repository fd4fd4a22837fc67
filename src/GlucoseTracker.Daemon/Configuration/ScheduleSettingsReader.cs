using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Alarms.Schedules;
using GlucoseTracker.Domain.Languages;

namespace GlucoseTracker.Daemon.Configuration;

/// <summary>Reads Alarms:Schedule, and checks it as a whole.</summary>
internal static class ScheduleSettingsReader
{
    private const string Key = "Alarms:Schedule";
    private const string Limits = "UrgentLow, Low, High, UrgentHigh";

    /// <summary>Returns the rules with their schedule; without the schedule when it is invalid.</summary>
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
                settings.Report(
                    Key, "schedule.unreadable", ("value", SettingsReader.Sanitize(text)),
                    ("first", "Sun-Thu 21:30-06:30: Low 4.5 mmol/L; Frozen silent"), ("second", "Sat,Sun 13:00-15:00: quiet"),
                    ("third", "daily 06:00-08:00: loudness 60 %; High loudness 20 %"));
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
            settings.Report("Alarms:LowSoon:Below", "schedule.low-soon-below");
        }

        return scheduled;
    }

    private static CatalogueText Describe(ScheduleProblem problem, string when)
    {
        var text = problem switch
        {
            ScheduleProblem.Overlap => new CatalogueText("schedule.overlap"),
            ScheduleProblem.LimitsDoNotRise => new CatalogueText("setting.limits-must-rise", ("names", Limits)),
            ScheduleProblem.MostSensitiveDoNotRise => new CatalogueText("schedule.most-sensitive-do-not-rise", ("names", Limits)),
            ScheduleProblem.SilencesUrgent or ScheduleProblem.SoftensUrgent => new CatalogueText(
                "schedule.silences-urgent", ("advice", SettingsReader.Confirm("Alarms:QuietHours:EvenUrgent"))),
            ScheduleProblem.MeaninglessUrgentLow => new CatalogueText(
                "schedule.meaningless-urgent-low", ("advice", SettingsReader.Confirm("Alarms:UrgentLow:AllowUnsafe"))),
        };
        return problem == ScheduleProblem.MostSensitiveDoNotRise
            ? text : new CatalogueText("schedule.at", ("when", when), ("problem", text));
    }
}
