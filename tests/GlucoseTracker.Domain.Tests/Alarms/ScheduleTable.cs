using System.Text;
using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Alarms.Schedules;
using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Domain.Tests.Alarms;

/// <summary>The table of a week in docs/alarms.md, generated from a schedule.</summary>
internal static class ScheduleTable
{
    public static AlarmRules Rules { get; } = With(
        "Sun-Thu 21:30-06:30: Low 4.5 mmol/L; Frozen silent; High loudness 40 %", "Sat,Sun 13:00-15:00: quiet");

    public static AlarmRules With(params string[] slots) =>
        AlarmRules.Default with { Schedule = new AlarmSchedule([.. slots.Select(text => ScheduleText.TryParse(text)!)]) };

    public static string Create()
    {
        var text = new StringBuilder("| when | urgent low | low | high | urgent high | silent | less loud |\n"
            + "| --- | --- | --- | --- | --- | --- | --- |\n");
        foreach (var section in AlarmWeek.Create(Rules))
        {
            text.Append(FormattableString.Invariant($"| {section.Days.Format()} {section.From:HH:mm}-{section.To:HH:mm} | "));
            Append(text, section.Rules);
        }

        text.Append("| clock not trusted | ");
        Append(text, Rules.Schedule.GetMostSensitive(Rules));
        return text.ToString();
    }

    private static void Append(StringBuilder text, AlarmRules rules)
    {
        AlarmKind[] levels = [AlarmKind.UrgentLow, AlarmKind.Low, AlarmKind.High, AlarmKind.UrgentHigh];
        var silent = AlarmKinds.All.Where(kind => rules[kind].IsSilentNow == true).Select(OutcomeTables.Name).DefaultIfEmpty("none");
        var quieter = AlarmKinds.All.Select(kind => (Name: OutcomeTables.Name(kind), Percent: rules[kind].LoudnessPercent))
            .Where(rule => rule.Percent < 100).Select(rule => FormattableString.Invariant($"{rule.Name} {rule.Percent} %"))
            .DefaultIfEmpty("none");
        text.AppendJoin(" | ", levels.Select(kind => GlucoseText.Format(rules[kind].Limit!.Value, GlucoseUnit.MillimolesPerLiter)))
            .Append(" | ").AppendJoin(", ", silent).Append(" | ").AppendJoin(", ", quieter).Append(" |\n");
    }
}
