using System.Globalization;
using System.Text;
using GlucoseTracker.Daemon.Alarms;
using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Alarms.Sounds;
using GlucoseTracker.Domain.Languages;
using GlucoseTracker.Pi.Languages;

namespace GlucoseTracker.Pi.Commands;

/// <summary>The alarms as plain text. The names of the rules are those of the configuration in every language, and so is the log.</summary>
internal static class AlarmsText
{
    public static string Format(AlarmsDocument document)
    {
        var text = new StringBuilder();
        if (document.Warning is { } warning)
        {
            AppendLine(text, UserTexts.Format("alarms.warning", ("sentence", warning)));
        }

        AppendRow(
            text, UserTexts.Get("alarms.rule"), UserTexts.Get("alarms.limit"), UserTexts.Get("alarms.for"), UserTexts.Get("alarms.repeat"),
            UserTexts.Get("alarms.snooze"), $"{UserTexts.Get("alarms.state"),-16}");
        foreach (var line in document.Rules)
        {
            AppendRow(
                text, line.Rule, FormatAmount(line.Limit) ?? "-", $"{line.For:c}", FormatRepeat(line), $"{line.Snooze:c}",
                DescribeState(line));
        }

        AppendGates(text, document);
        AppendLoudness(text, document);
        AppendLine(text, UserTexts.Format(
            "alarms.quiet-hours", ("hours", document.QuietHours ?? UserTexts.Get("alarms.none")),
            ("rules", DescribeSilentRules(document))));
        AppendWeek(text, document);
        AppendLine(text, UserTexts.Format("alarms.answer-by", ("ways", string.Join(", ", document.AnsweredBy.Select(GetWay)))));
        using (var output = new StringWriter(text, CultureInfo.InvariantCulture) { NewLine = "\n" })
        {
            WriteSounders(output, document.Sounders, document.Buzzer);
        }

        AppendTargets(text, document);
        text.Append(document.Log.Length == 0
            ? UserTexts.Get("alarms.no-alarm")
            : UserTexts.Get("alarms.log") + "\n" + string.Join('\n', document.Log));
        return text.ToString();
    }

    /// <summary>A line for each sound output; without one, a line about the buzzer.</summary>
    public static void WriteSounders(TextWriter output, AlarmSounderLine[] sounders, string buzzer)
    {
        if (sounders.Length == 0)
        {
            output.WriteLine($"{UserTexts.GetLabel(GetSounder("buzzer"))} {buzzer}");
        }

        foreach (var sounder in sounders)
        {
            output.WriteLine($"{UserTexts.GetLabel(GetSounder(sounder.Name))} {sounder.Problem ?? sounder.Place}");
        }
    }

    /// <summary>A notice whose next repetition would be after its end sounds once.</summary>
    private static string FormatRepeat(AlarmLine line) =>
        Enum.TryParse<AlarmKind>(line.Rule, out var kind) && kind.IsOneShot() && line.Repeat >= line.For
            ? UserTexts.Get("alarms.once")
            : $"{line.Repeat:c}";

    private static void AppendLine(StringBuilder text, string line) => text.Append(line).Append('\n');

    private static void AppendRow(
        StringBuilder text, string rule, string limit, string duration, string repeat, string snooze, string state) =>
        text.Append(CultureInfo.InvariantCulture, $"{rule,-13}{limit,-14}{duration,-10}{repeat,-10}{snooze,-10}{state}\n");

    private static void AppendTargets(StringBuilder text, AlarmsDocument document)
    {
        if (document.Targets.Length == 0)
        {
            AppendLine(text, UserTexts.Get("alarms.no-notifications"));
        }

        foreach (var target in document.Targets)
        {
            var state = target.Trouble ?? (target.ArrivedAt is { } at
                ? UserTexts.Format("alarms.last-arrived", ("time", $"{at:u}"))
                : UserTexts.Get("alarms.nothing-sent"));
            var waiting = target.Waiting > 0 ? ", " + UserTexts.Format("alarms.waiting", ("count", target.Waiting)) : "";
            AppendLine(text, $"{TargetWords.GetLabel(target.Target)} {state}{waiting}");
        }

        foreach (var topic in document.Commands)
        {
            var state = topic.Trouble ?? UserTexts.Format("alarms.subscribed", ("time", $"{topic.ArrivedAt:u}"));
            AppendLine(text, $"{TargetWords.GetLabel(topic.Target)} {state}");
        }
    }

    private static void AppendGates(StringBuilder text, AlarmsDocument document)
    {
        foreach (var line in document.Rules)
        {
            if (line.NoRepeatWhenFallingBy is { } amount)
            {
                AppendLine(text, UserTexts.Format("alarms.no-repeat", ("rule", line.Rule), ("amount", FormatAmount(amount)!)));
            }
        }

        foreach (var line in document.Rules.Where(line => line.Enabled))
        {
            if (line.Below is { } below)
            {
                AppendLine(text, UserTexts.Format("alarms.begins-below", ("rule", line.Rule), ("limit", FormatAmount(below)!)));
            }
            else if (line.Above is { } above)
            {
                AppendLine(text, UserTexts.Format("alarms.begins-above", ("rule", line.Rule), ("limit", FormatAmount(above)!)));
            }
        }
    }

    private static void AppendLoudness(StringBuilder text, AlarmsDocument document)
    {
        foreach (var line in document.Rules.Where(line => line is
        {
            Enabled: true, LoudnessPercent: >= SoundLoudness.MinPercent and < SoundLoudness.FullPercent,
        }))
        {
            AppendLine(text, UserTexts.Format("alarms.loudness-now", ("rule", line.Rule), ("percent", line.LoudnessPercent)));
        }
    }

    /// <summary>The rules that are less loud, by their loudness: "; loudness 30 %: High, UrgentHigh".</summary>
    private static string DescribeLoudness(AlarmWeekLine line) => string.Concat(line.Loudness.GroupBy(rule => rule.Percent).Select(
        group => "; " + UserTexts.Format(
            "alarms.loudness", ("percent", group.Key), ("rules", string.Join(", ", group.Select(rule => rule.Rule))))));

    /// <summary>The schedule as parsed by the daemon. The list of rules above contains those that apply now.</summary>
    private static void AppendWeek(StringBuilder text, AlarmsDocument document)
    {
        if (document.Week.Length > 0)
        {
            AppendLine(text, UserTexts.Get("alarms.week"));
        }

        foreach (var line in document.Week)
        {
            var limits = string.Join(", ", line.Limits.Select(l => $"{l.Rule} {FormatAmount(l.Limit)}"));
            var silent = line.Silent.Length == 0
                ? ""
                : "; " + UserTexts.Format("alarms.silent", ("rules", string.Join(", ", line.Silent)));
            var loudness = DescribeLoudness(line);
            text.Append(CultureInfo.InvariantCulture, $"  {line.Days,-11} {line.From}-{line.To}  {limits}{silent}{loudness}\n");
        }
    }

    private static string DescribeState(AlarmLine line)
    {
        var state = GetState(line.State);
        return line switch
        {
            { Enabled: false } => UserTexts.Get("alarms.off"),
            { AheadMinutes: { } minutes } => UserTexts.Format("alarms.snoozed-ahead", ("state", state), ("minutes", minutes)),
            { QuietMinutes: { } minutes } => UserTexts.Format("alarms.minutes-left", ("state", state), ("minutes", minutes)),
            _ => state,
        };
    }

    /// <summary>The English text uses the words of the document, because scripts may read them.</summary>
    private static string GetState(string state) => UserTexts.Current.Language == Language.English ? state
        : state.Split(", held") is [var stage, ""] ? UserTexts.Format("stage.held", ("state", StatusWords.GetStage(stage)))
        : StatusWords.GetStage(state);

    private static string DescribeSilentRules(AlarmsDocument document) => string.Join(
        ", ", document.Rules.Where(r => r.SilentInQuietHours).Select(r => r.Rule).DefaultIfEmpty(UserTexts.Get("alarms.none")));

    private static string? FormatAmount(string? amount) => amount is null ? null : UserTexts.Current.FormatDecimal(amount);

    private static string GetWay(string way) => way switch
    {
        "key" => UserTexts.Get("alarms.by-key"),
        "command" => UserTexts.Get("alarms.by-command"),
        "notification" => UserTexts.Get("alarms.by-notification"),
        _ => way,
    };

    private static string GetSounder(string name) => name switch
    {
        "buzzer" => UserTexts.Get("alarms.buzzer"),
        "piezo" => UserTexts.Get("alarms.piezo"),
        "relay" => UserTexts.Get("alarms.relay"),
        "speaker" => UserTexts.Get("alarms.speaker"),
        _ => name,
    };
}
