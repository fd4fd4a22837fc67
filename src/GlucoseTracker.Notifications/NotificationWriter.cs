using System.Globalization;
using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Alarms.Answers;
using GlucoseTracker.Domain.Alarms.Machine;
using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Notifications;

/// <summary>
/// Creates the texts of notifications. They contain no name, and a value only if configured, always with its unit and its age.
/// </summary>
/// <param name="content">The permitted content.</param>
/// <param name="unit">The unit of values.</param>
public sealed class NotificationWriter(NotificationContent content, GlucoseUnit unit)
{
    /// <summary>The word behind a code that snoozes.</summary>
    public const string SnoozeWord = "snooze";

    /// <summary>The word behind a code that acknowledges.</summary>
    public const string AcknowledgeWord = "acknowledge";

    /// <summary>The message of an event of an alarm; null when it makes none.</summary>
    /// <param name="alarmEvent">The event.</param>
    /// <param name="facts">What was known.</param>
    /// <param name="cause">A sentence on why there is no new reading; null when there is none.</param>
    public Notification? Create(AlarmEvent alarmEvent, AlarmInput facts, string? cause)
    {
        ArgumentNullException.ThrowIfNull(alarmEvent);
        ArgumentNullException.ThrowIfNull(facts);
        return alarmEvent switch
        {
            { What: AlarmEventKind.Sounded, Count: 1 } => Create(NotificationReason.Alarm, alarmEvent, facts, cause),
            { What: AlarmEventKind.Sounded } => Create(NotificationReason.Reminder, alarmEvent, facts, cause),
            { What: AlarmEventKind.Escalated } => Create(NotificationReason.Escalation, alarmEvent, facts, cause),

            { What: AlarmEventKind.Snoozed or AlarmEventKind.Acknowledged, Origin: AnswerOrigin.Notification } =>
                CreateAnswered(alarmEvent, facts),

            // A notice tells something once; that its time is over is no news. A low that is on is worse than the warning of it.
            { What: AlarmEventKind.Cleared or AlarmEventKind.Dropped, WasHeard: true, IsReplaced: false }
                when !alarmEvent.Kind.IsOneShot() =>
                Create(NotificationReason.Over, alarmEvent, facts, null),
            _ => null,
        };
    }

    /// <summary>The reply when a pressed button had no effect.</summary>
    /// <param name="kind">The alarm that the button belonged to.</param>
    /// <param name="why">A sentence.</param>
    /// <param name="facts">What is known.</param>
    public static Notification CreateNotAnswered(AlarmKind kind, string why, AlarmInput facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return new Notification(NotificationReason.NotAnswered, kind, $"Not answered: {GetTitle(kind)}", why, 3, At(facts));
    }

    /// <summary>The buttons of a message that asks for an answer.</summary>
    /// <param name="rule">The rule of the alarm.</param>
    /// <param name="code">The code of the alarm.</param>
    public static IReadOnlyList<NotificationAction> CreateActions(AlarmRule rule, Secret code)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(code);
        var snooze = new NotificationAction(
            rule.Kind.IsOneShot() ? "OK" : $"Snooze {FormatSpan(rule.CappedSnooze)}", new Secret($"{code.Reveal()} {SnoozeWord}"));
        return !rule.Kind.IsOneShot() && AnswerRules.CanBeAcknowledged(rule.Kind)
            ? [snooze, new NotificationAction("Quiet until over", new Secret($"{code.Reveal()} {AcknowledgeWord}"))] : [snooze];
    }

    /// <summary>The message of a test.</summary>
    public static Notification Test(AlarmKind kind, DateTimeOffset? at) =>
        new(NotificationReason.Test, kind, $"Test: {GetTitle(kind)}", "This is only a test of the alarm.", GetPriority(kind), at);

    /// <summary>Something is wrong with the device itself.</summary>
    /// <param name="title">A few words.</param>
    /// <param name="text">What it means, and what to do.</param>
    /// <param name="at">When, UTC; null while the clock is not trusted.</param>
    public static Notification CreateDeviceNotice(string title, string text, DateTimeOffset? at) =>
        new(NotificationReason.Device, null, title, text, 3, at);

    /// <summary>The daily sign of life.</summary>
    public Notification CreateHeartbeat(AlarmInput facts, string? cause)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return new Notification(
            NotificationReason.Alive, null, "Glucose display is alive", Sentences(ReadingText(facts), cause), 2,
            At(facts))
        { Value = GetValue(facts) };
    }

    private Notification Create(NotificationReason reason, AlarmEvent alarmEvent, AlarmInput facts, string? cause)
    {
        var kind = alarmEvent.Kind;
        var title = (reason, alarmEvent.InRange) switch
        {
            (NotificationReason.Over, _) when alarmEvent.What == AlarmEventKind.Dropped =>
                $"Another person is shown now; no longer watched: {GetTitle(kind)}",
            (NotificationReason.Over, true) => "Back in range",
            (NotificationReason.Over, false) when kind == AlarmKind.NoData => "Data is back",
            (NotificationReason.Over, false) => $"Over: {GetTitle(kind)}",
            (NotificationReason.Escalation, _) => $"Nobody answers: {GetTitle(kind)}",
            _ => GetTitle(kind),
        };
        var priority = reason == NotificationReason.Over ? 2 : GetPriority(kind);
        return new Notification(reason, kind, title, Sentences(ReadingText(facts), cause), priority, At(facts)) { Value = GetValue(facts) };
    }

    private static Notification CreateAnswered(AlarmEvent alarmEvent, AlarmInput facts)
    {
        var text = (alarmEvent.What, alarmEvent.QuietFor) switch
        {
            (_, null) => "It is quiet until it is over.",
            (AlarmEventKind.Acknowledged, { } time) => $"It is quiet until it is over, at most for {FormatSpan(time)}.",
            (_, { } time) => $"It is quiet for {FormatSpan(time)}.",
        };
        return new Notification(NotificationReason.Answered, alarmEvent.Kind, $"Answered: {GetTitle(alarmEvent.Kind)}", text, 2, At(facts));
    }

    private static string FormatSpan(TimeSpan time) => time.TotalMinutes < 60 ? FormattableString.Invariant($"{time.TotalMinutes:0} min")
        : time.Minutes == 0 ? FormattableString.Invariant($"{time.TotalHours:0} h")
            : FormattableString.Invariant($"{(int)time.TotalHours} h {time.Minutes} min");

    private static DateTimeOffset? At(AlarmInput facts) => facts.IsClockTrusted ? facts.Now.ToUniversalTime() : null;

    private string ReadingText(AlarmInput facts)
    {
        if (facts.Readings.Newest is null && facts.Arrivals.Count == 0)
        {
            return "No reading so far.";
        }

        var age = facts.NewestAge is { } range ? Age(range.Oldest) : "of unknown age";
        return GetValue(facts) is { } value ? $"{value}, {age}." : $"Last reading {age}.";
    }

    private string? GetValue(AlarmInput facts) => content == NotificationContent.Number && facts.Readings.Newest is { } newest
        ? GlucoseText.Format(newest.Value, unit) + (newest.Value.IsBeyondRange ? "" : " " + GlucoseText.Symbol(unit))
        : null;

    private static string Sentences(string first, string? second) => second is null ? first : $"{first} {second}";

    private static string Age(TimeSpan age) => age.TotalMinutes switch
    {
        < 1 => "just now",
        < 60 => string.Create(CultureInfo.InvariantCulture, $"{(int)age.TotalMinutes} min ago"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{(int)age.TotalHours} h {age.Minutes} min ago"),
    };

    private static string GetTitle(AlarmKind kind) => kind switch
    {
        AlarmKind.UrgentLow => "URGENT LOW",
        AlarmKind.NoData => "No data",
        AlarmKind.UrgentHigh => "URGENT HIGH",
        AlarmKind.Low => "Low",
        AlarmKind.LowSoon => "Low soon",
        AlarmKind.High => "High",
        AlarmKind.FallingFast => "Falling fast",
        AlarmKind.RisingFast => "Rising fast",
        AlarmKind.Frozen => "The value does not move",
        AlarmKind.SensorEnding => "The sensor ends soon",
    };

    private static int GetPriority(AlarmKind kind) => kind switch
    {
        AlarmKind.UrgentLow => 5,
        AlarmKind.NoData or AlarmKind.UrgentHigh or AlarmKind.Low or AlarmKind.LowSoon => 4,
        AlarmKind.High or AlarmKind.FallingFast or AlarmKind.RisingFast or AlarmKind.Frozen => 3,
        AlarmKind.SensorEnding => 2,
    };
}
