using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Alarms.Answers;
using GlucoseTracker.Domain.Alarms.Machine;
using GlucoseTracker.Domain.Languages;
using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Notifications;

/// <summary>
/// Creates the texts of notifications. They contain no name, and a value only if configured, always with its unit and its age.
/// </summary>
/// <param name="content">The permitted content.</param>
/// <param name="unit">The unit of values.</param>
/// <param name="texts">The words; null: English.</param>
public sealed class NotificationWriter(NotificationContent content, GlucoseUnit unit, ProgramTexts? texts = null)
{
    /// <summary>The word behind a code that snoozes.</summary>
    public const string SnoozeWord = "snooze";

    /// <summary>The word behind a code that acknowledges.</summary>
    public const string AcknowledgeWord = "acknowledge";

    private readonly ProgramTexts _texts = texts ?? ProgramTexts.English;

    /// <summary>The message for an event of an alarm; null for an event without a message.</summary>
    /// <param name="alarmEvent">The event.</param>
    /// <param name="input">The input of the evaluation.</param>
    /// <param name="cause">A sentence on why there is no new reading; null when there is none.</param>
    public Notification? Create(AlarmEvent alarmEvent, AlarmInput input, string? cause)
    {
        ArgumentNullException.ThrowIfNull(alarmEvent);
        ArgumentNullException.ThrowIfNull(input);
        return alarmEvent switch
        {
            { Change: AlarmEventKind.Sounded, Count: 1 } => Create(NotificationReason.Alarm, alarmEvent, input, cause),
            { Change: AlarmEventKind.Sounded } => Create(NotificationReason.Reminder, alarmEvent, input, cause),
            { Change: AlarmEventKind.Escalated } => Create(NotificationReason.Escalation, alarmEvent, input, cause),

            { Change: AlarmEventKind.Snoozed or AlarmEventKind.Acknowledged, Origin: AnswerOrigin.Notification } =>
                CreateAnswered(alarmEvent, input),

            // The end of a notice is not reported. A low that is on is more severe than the warning of it.
            { Change: AlarmEventKind.Cleared or AlarmEventKind.Dropped, WasHeard: true, IsReplaced: false }
                when !alarmEvent.Kind.IsOneShot() =>
                Create(NotificationReason.Over, alarmEvent, input, null),
            _ => null,
        };
    }

    /// <summary>The reply when a pressed button had no effect.</summary>
    /// <param name="kind">The alarm that the button belonged to.</param>
    /// <param name="why">A sentence.</param>
    /// <param name="input">The input of the evaluation.</param>
    public Notification CreateNotAnswered(AlarmKind kind, string why, AlarmInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return new Notification(NotificationReason.NotAnswered, kind, FormatTitle("notification.not-answered", kind), why, 3, At(input));
    }

    /// <summary>The buttons of a message that can be answered.</summary>
    /// <param name="rule">The rule of the alarm.</param>
    /// <param name="code">The code of the alarm.</param>
    public IReadOnlyList<NotificationAction> CreateActions(AlarmRule rule, Secret code)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(code);
        var snooze = new NotificationAction(
            rule.Kind.IsOneShot()
                ? _texts.Get("button.ok")
                : _texts.Format("button.snooze", ("span", SpanText.Format(rule.CappedSnooze, _texts))),
            new Secret($"{code.Reveal()} {SnoozeWord}"));
        return !rule.Kind.IsOneShot() && AnswerRules.CanBeAcknowledged(rule.Kind)
            ? [snooze, new NotificationAction(_texts.Get("button.quiet-until-over"), new Secret($"{code.Reveal()} {AcknowledgeWord}"))]
            : [snooze];
    }

    /// <summary>The message of a test.</summary>
    public Notification CreateTest(AlarmKind kind, DateTimeOffset? at) => new(
        NotificationReason.Test, kind, FormatTitle("notification.test", kind), _texts.Get("notification.test-text"), GetPriority(kind), at);

    /// <summary>Something is wrong with the device itself.</summary>
    /// <param name="title">A few words.</param>
    /// <param name="text">The meaning and the next step.</param>
    /// <param name="at">The time in UTC; null while the clock is not trusted.</param>
    public static Notification CreateDeviceNotice(string title, string text, DateTimeOffset? at) =>
        new(NotificationReason.Device, null, title, text, 3, at);

    /// <summary>The daily sign of life.</summary>
    public Notification CreateHeartbeat(AlarmInput input, string? cause)
    {
        ArgumentNullException.ThrowIfNull(input);
        return new Notification(
            NotificationReason.Alive, null, _texts.Get("notification.alive"), Sentences(ReadingText(input), cause), 2,
            At(input))
        { Value = GetValue(input) };
    }

    private Notification Create(NotificationReason reason, AlarmEvent alarmEvent, AlarmInput input, string? cause)
    {
        var kind = alarmEvent.Kind;
        var title = (reason, alarmEvent.InRange) switch
        {
            (NotificationReason.Over, _) when alarmEvent.Change == AlarmEventKind.Dropped =>
                FormatTitle("notification.other-person", kind),
            (NotificationReason.Over, true) => _texts.Get("notification.back-in-range"),
            (NotificationReason.Over, false) when kind == AlarmKind.NoData => _texts.Get("notification.data-is-back"),
            (NotificationReason.Over, false) => FormatTitle("notification.over", kind),
            (NotificationReason.Escalation, _) => FormatTitle("notification.nobody-answers", kind),
            _ => AlarmTitles.Get(kind, _texts),
        };
        var priority = reason == NotificationReason.Over ? 2 : GetPriority(kind);
        return new Notification(reason, kind, title, Sentences(ReadingText(input), cause), priority, At(input)) { Value = GetValue(input) };
    }

    private Notification CreateAnswered(AlarmEvent alarmEvent, AlarmInput input)
    {
        var text = (alarmEvent.Change, alarmEvent.QuietFor) switch
        {
            (_, null) => _texts.Get("notification.quiet-until-over"),
            (AlarmEventKind.Acknowledged, { } time) =>
                _texts.Format("notification.quiet-until-over-at-most", ("span", SpanText.Format(time, _texts))),
            (_, { } time) => _texts.Format("notification.quiet-for", ("span", SpanText.Format(time, _texts))),
        };
        return new Notification(
            NotificationReason.Answered, alarmEvent.Kind, FormatTitle("notification.answered", alarmEvent.Kind), text, 2, At(input));
    }

    private string FormatTitle(string key, AlarmKind kind) => _texts.Format(key, ("alarm", AlarmTitles.Get(kind, _texts)));

    private static DateTimeOffset? At(AlarmInput input) => input.IsClockTrusted ? input.Now.ToUniversalTime() : null;

    private string ReadingText(AlarmInput input)
    {
        if (input.Readings.Newest is null && input.Arrivals.Count == 0)
        {
            return _texts.Get("notification.no-reading");
        }

        var age = input.NewestAge is { } range ? FormatAge(range.Oldest) : _texts.Get("notification.age-unknown");
        return GetValue(input) is { } value
            ? _texts.Format("notification.value-and-age", ("value", _texts.FormatDecimal(value)), ("age", age))
            : _texts.Format("notification.last-reading", ("age", age));
    }

    private string? GetValue(AlarmInput input) => content == NotificationContent.Number && input.Readings.Newest is { } newest
        ? GlucoseText.Format(newest.Value, unit) + (newest.Value.IsBeyondRange ? "" : " " + GlucoseText.Symbol(unit))
        : null;

    private static string Sentences(string first, string? second) => second is null ? first : $"{first} {second}";

    private string FormatAge(TimeSpan age)
    {
        if (age.TotalMinutes < 1)
        {
            return _texts.Get("notification.just-now");
        }

        // The minutes are written even when they are 0, because an age is not a round duration.
        var span = age.TotalHours < 1
            ? SpanText.Format(TimeSpan.FromMinutes((int)age.TotalMinutes), _texts)
            : _texts.Format("span.hours-and-minutes", ("hours", (int)age.TotalHours), ("minutes", age.Minutes));
        return _texts.Format("notification.ago", ("span", span));
    }

    private static int GetPriority(AlarmKind kind) => kind switch
    {
        AlarmKind.UrgentLow => 5,
        AlarmKind.NoData or AlarmKind.UrgentHigh or AlarmKind.Low or AlarmKind.LowSoon => 4,
        AlarmKind.High or AlarmKind.FallingFast or AlarmKind.RisingFast or AlarmKind.Frozen => 3,
        AlarmKind.SensorEnding => 2,
    };
}
