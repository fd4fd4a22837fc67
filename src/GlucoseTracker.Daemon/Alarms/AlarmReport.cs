using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.Sound;
using GlucoseTracker.Daemon.State;
using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Alarms.Answers;
using GlucoseTracker.Domain.Alarms.Machine;
using GlucoseTracker.Domain.Alarms.Schedules;
using GlucoseTracker.Domain.Alarms.Sounds;
using GlucoseTracker.Domain.Languages;
using GlucoseTracker.Domain.Polling;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Notifications.Commands;

namespace GlucoseTracker.Daemon.Alarms;

/// <summary>Reports the state of rules, alarms and outputs, for the commands <c>alarms</c> and <c>alarm-test</c>.</summary>
public sealed class AlarmReport(
    TrackerOptions options, AlarmService alarms, AlarmTest test, AlarmNotifier notifier, AlarmJournal journal, TrackerState state,
    TimeProvider time, IReadOnlyList<SounderWorker>? sounders = null, IEnumerable<NtfyCommandSubscription>? commands = null)
{
    /// <summary>The rules as parsed, the states of the alarms, and their log.</summary>
    /// <param name="language">The sentences in the document; null: in English.</param>
    public AlarmsDocument GetAlarms(ProgramTexts? language = null)
    {
        var texts = language ?? ProgramTexts.English;
        var now = time.Uptime();
        var (states, input) = (alarms.States, alarms.GetInput());
        var rules = options.Alarms.GetAt(input.Now, input.IsClockTrusted);
        return new AlarmsDocument(
            [.. AlarmKinds.All.Select(kind => CreateLine(rules[kind], states[kind], now))],
            options.Alarms.QuietHours is var quiet && quiet.From == quiet.To ? null : texts.Format(
                "alarms.from-to", ("from", $"{quiet.From:HH:mm}"), ("to", $"{quiet.To:HH:mm}")),
            DescribeBuzzer(texts),
            [.. notifier.Queues.Select(c => c.Report)
                .Select(r => new AlarmTargetLine(r.Target, r.ArrivedAt, r.Trouble?.Describe(texts), r.Waiting))],
            [.. journal.Lines],
            AlarmWarning.Get(options.Alarms, texts))
        {
            Week = options.Alarms.Schedule.Slots.Count == 0 ? [] : [.. AlarmWeek.Create(options.Alarms).Select(CreateWeekLine)],
            Commands = [.. (commands ?? []).Select(c => new AlarmTargetLine(c.Name, c.ArrivedAt, c.Trouble?.Describe(texts), 0))],
            AnsweredBy = [.. GetAnswers()],
            Sounders = DescribeSounders(texts),
        };
    }

    private IEnumerable<string> GetAnswers()
    {
        if (options.Button.Chip.Length > 0)
        {
            yield return "key";
        }

        yield return "command";
        if (options.Notifications.HasButtons)
        {
            yield return "notification";
        }
    }

    private AlarmWeekLine CreateWeekLine(WeekSection section) => new(
        section.Days.Format(),
        $"{section.From:HH:mm}",
        section.To == TimeOnly.MinValue ? "24:00" : $"{section.To:HH:mm}",
        [.. AlarmKinds.All.Where(kind => section.Rules[kind] is { Enabled: true, Limit: not null })
            .Select(kind => new AlarmLimitLine($"{kind}", Format(section.Rules[kind].Limit)!))],
        [.. AlarmKinds.All.Where(kind => section.Rules[kind] is { Enabled: true, IsSilentNow: true }).Select(kind => $"{kind}")])
    {
        Loudness = [.. AlarmKinds.All
            .Where(kind => section.Rules[kind] is { Enabled: true, IsSilentNow: not true, LoudnessPercent: < SoundLoudness.FullPercent })
            .Select(kind => new AlarmLoudnessLine($"{kind}", section.Rules[kind].LoudnessPercent))],
    };

    /// <summary>Applies an answer and describes its effect.</summary>
    /// <param name="answer">The answer of a command.</param>
    /// <param name="until">The time of day at which the quiet ends; null: the time in the answer.</param>
    /// <param name="language">The sentences in the document; null: in English.</param>
    public AnswerDocument Answer(AlarmAnswer answer, TimeOnly? until, ProgramTexts? language = null)
    {
        var texts = language ?? ProgramTexts.English;
        var input = alarms.GetInput();
        if (until is { } end && !input.IsClockTrusted)
        {
            return new AnswerDocument(texts.Get("answer.clock-not-set"), []);
        }

        var result = alarms.Answer(until is { } at ? answer with { Duration = GetTimeUntil(at, input.Now) } : answer);
        return result.Problem is { } problem
            ? new AnswerDocument(AnswerText.Describe(problem, result.ProblemKind, texts), [])
            : new AnswerDocument(null, [.. result.Step.Events.Select(e => DescribeAnswered(e, result.Step.Next[e.Kind]))]);
    }

    private static AnsweredLine DescribeAnswered(AlarmEvent answered, AlarmState alarm) =>
        new($"{answered.Kind}", alarm.IsOn ? $"{alarm.Stage}" : "Ahead", GetMinutes(answered.QuietFor));

    private TimeSpan GetTimeUntil(TimeOnly at, DateTimeOffset now)
    {
        var date = now.DateTime.Date + at.ToTimeSpan();
        var end = date > now.DateTime ? date : date.AddDays(1);
        return new DateTimeOffset(end, time.LocalTimeZone.GetUtcOffset(end)) - now;
    }

    private static int? GetMinutes(TimeSpan? left) => left is { } time ? Math.Max(0, (int)Math.Ceiling(time.TotalMinutes)) : null;

    /// <summary>Starts a test of all outputs.</summary>
    /// <param name="kind">The alarm.</param>
    /// <param name="language">The sentences in the document; null: in English.</param>
    public AlarmTestDocument StartTest(AlarmKind kind, ProgramTexts? language = null)
    {
        test.Start(kind);
        return GetTest(language);
    }

    /// <summary>Describes the progress of the last test.</summary>
    /// <param name="language">The sentences in the document; null: in English.</param>
    public AlarmTestDocument GetTest(ProgramTexts? language = null)
    {
        var texts = language ?? ProgramTexts.English;
        return new AlarmTestDocument(
            test.Outcomes is not null,
            state.Current.PanelProblem?.Describe(texts) ?? (state.Current.IsPanelShowing ? null : texts.Get("alarm-test.panel-not-tried")),
            DescribeBuzzer(texts),
            [.. (test.Outcomes ?? []).Select(outcome => CreateOutcome(outcome, texts))])
        {
            CheckIn = test.CheckIn is { } checkIn ? CreateOutcome(checkIn, texts) : null,
            Sounders = DescribeSounders(texts),
        };
    }

    private static AlarmTargetLine CreateOutcome(TargetOutcome outcome, ProgramTexts texts) =>
        new(outcome.Target, null, outcome.Problem?.Describe(texts), 0);

    private AlarmLine CreateLine(AlarmRule rule, AlarmState alarm, TimeSpan now) => new(
        rule.Kind.ToString(), rule.Enabled, Format(rule.Limit), Format(rule.Margin), rule.For, rule.CappedRepeat, rule.CappedSnooze,
        rule.SilentInQuietHours,
        alarm.Held ? $"{alarm.Stage}, held" : $"{alarm.Stage}",
        GetMinutes(alarm.QuietUntil - now))
    {
        AheadMinutes = alarm.AheadUntil > now ? GetMinutes(alarm.AheadUntil - now) : null,
        NoRepeatWhenFallingBy = Format(rule.NoRepeatWhenFallingBy),
        LoudnessPercent = rule.LoudnessPercent,
        Below = rule.Kind == AlarmKind.RisingFast ? null : Format(rule.ValueGate),
        Above = rule.Kind == AlarmKind.RisingFast ? Format(rule.ValueGate) : null,
    };

    private string? Format(Glucose? glucose) =>
        glucose is { } value ? $"{GlucoseText.Format(value, options.Unit)} {GlucoseText.Symbol(options.Unit)}" : null;

    private string DescribeBuzzer(ProgramTexts texts) => sounders?.FirstOrDefault(s => s.Source.Name == SounderSources.Buzzer) is { } buzzer
        ? buzzer.Problem?.Describe(texts) ?? buzzer.Source.Place : texts.Get("alarms.no-buzzer");

    private AlarmSounderLine[] DescribeSounders(ProgramTexts texts) =>
        [.. (sounders ?? []).Select(s => new AlarmSounderLine(s.Source.Name, s.Source.Place, s.Problem?.Describe(texts)))];
}
