using System.Globalization;
using System.Text;
using GlucoseTracker.Daemon.Alarms;
using GlucoseTracker.Domain.Alarms.Sounds;

namespace GlucoseTracker.Pi.Commands;

/// <summary>The alarms as plain text.</summary>
internal static class AlarmsText
{
    public static string Format(AlarmsDocument document)
    {
        var text = new StringBuilder();
        text.Append(document.Warning is { } warning ? $"Warning: {warning}\n" : "");
        text.Append(CultureInfo.InvariantCulture, $"{"Rule",-13}{"Limit",-14}{"For",-10}{"Repeat",-10}{"Snooze",-10}{"State",-16}\n");
        foreach (var line in document.Rules)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"{line.Rule,-13}{line.Limit ?? "-",-14}{line.For,-10:c}{line.Repeat,-10:c}{line.Snooze,-10:c}{DescribeState(line)}\n");
        }

        foreach (var line in document.Rules.Where(line => line.NoRepeatWhenFallingBy is not null))
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"{line.Rule} does not repeat while it falls by {line.NoRepeatWhenFallingBy} or more in 5 min\n");
        }

        AppendLoudness(text, document);
        AppendGates(text, document);
        text.Append(CultureInfo.InvariantCulture,
            $"Quiet hours: {document.QuietHours ?? "none"}; silent in them: {DescribeSilentRules(document)}\n");
        AppendWeek(text, document);
        text.Append(CultureInfo.InvariantCulture, $"Answer by: {string.Join(", ", document.AnsweredBy)}\n");
        using (var output = new StringWriter(text, CultureInfo.InvariantCulture) { NewLine = "\n" })
        {
            WriteSounders(output, document.Sounders, document.Buzzer);
        }

        text.Append(document.Targets.Length == 0 ? "Notifications: none are configured\n" : "");
        foreach (var target in document.Targets)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"{target.Target}: " +
                $"{target.Trouble ?? (target.ArrivedAt is null ? "nothing sent yet" : $"last arrived {target.ArrivedAt:u}")}");
            text.Append(target.Waiting > 0 ? string.Create(CultureInfo.InvariantCulture, $", {target.Waiting} waiting\n") : "\n");
        }

        foreach (var topic in document.Commands)
        {
            text.Append(CultureInfo.InvariantCulture, $"{topic.Target}: {topic.Trouble ?? $"subscribed, last line {topic.ArrivedAt:u}"}\n");
        }

        text.Append(document.Log.Length == 0 ? "No alarm so far." : "Log (UTC):\n" + string.Join('\n', document.Log));
        return text.ToString();
    }

    private static void AppendLoudness(StringBuilder text, AlarmsDocument document)
    {
        foreach (var line in document.Rules.Where(line => line is
        {
            Enabled: true, LoudnessPercent: >= SoundLoudness.MinPercent and < SoundLoudness.FullPercent,
        }))
        {
            text.Append(CultureInfo.InvariantCulture, $"{line.Rule} sounds at {line.LoudnessPercent} % of the full loudness now\n");
        }
    }

    private static void AppendGates(StringBuilder text, AlarmsDocument document)
    {
        foreach (var line in document.Rules.Where(line => line.Enabled && (line.Below ?? line.Above) is not null))
        {
            var side = line.Below is { } below ? $"below {below}" : $"above {line.Above}";
            text.Append(CultureInfo.InvariantCulture, $"{line.Rule} begins only {side}\n");
        }
    }

    /// <summary>The schedule as the daemon understood it. The rules in the list above are those that hold now.</summary>
    private static void AppendWeek(StringBuilder text, AlarmsDocument document)
    {
        text.Append(document.Week.Length == 0 ? "" : "Week (the list above holds now):\n");
        foreach (var line in document.Week)
        {
            var limits = string.Join(", ", line.Limits.Select(l => $"{l.Rule} {l.Limit}"));
            var silent = line.Silent.Length == 0 ? "" : $"; silent: {string.Join(", ", line.Silent)}";
            var loudness = DescribeLoudness(line);
            text.Append(CultureInfo.InvariantCulture, $"  {line.Days,-11} {line.From}-{line.To}  {limits}{silent}{loudness}\n");
        }
    }

    /// <summary>The rules that are less loud, by their loudness: "; loudness 30 %: High, UrgentHigh".</summary>
    private static string DescribeLoudness(AlarmWeekLine line) => string.Concat(line.Loudness.GroupBy(rule => rule.Percent).Select(
        group => string.Create(CultureInfo.InvariantCulture, $"; loudness {group.Key} %: {string.Join(", ", group.Select(l => l.Rule))}")));

    private static string DescribeState(AlarmLine line) => line switch
    {
        { Enabled: false } => "off",
        { AheadMinutes: { } minutes } => string.Create(CultureInfo.InvariantCulture, $"{line.State}, snoozed ahead for {minutes} min"),
        { QuietMinutes: { } minutes } => string.Create(CultureInfo.InvariantCulture, $"{line.State}, {minutes} min left"),
        _ => line.State,
    };

    private static string DescribeSilentRules(AlarmsDocument document) =>
        string.Join(", ", document.Rules.Where(r => r.SilentInQuietHours).Select(r => r.Rule).DefaultIfEmpty("none"));

    /// <summary>A line for each way to sound; without any, a line about the buzzer.</summary>
    public static void WriteSounders(TextWriter output, AlarmSounderLine[] sounders, string buzzer)
    {
        if (sounders.Length == 0)
        {
            output.WriteLine($"Buzzer: {buzzer}");
        }

        foreach (var sounder in sounders)
        {
            var name = sounder.Name.Length == 0 ? "" : char.ToUpperInvariant(sounder.Name[0]) + sounder.Name[1..];
            output.WriteLine($"{name}: {sounder.Problem ?? sounder.Place}");
        }
    }
}
