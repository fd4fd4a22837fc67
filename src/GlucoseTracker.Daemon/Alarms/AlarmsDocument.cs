using System.Text.Json.Serialization;
using GlucoseTracker.Daemon.Control;
using GlucoseTracker.Domain.Alarms.Sounds;

namespace GlucoseTracker.Daemon.Alarms;

/// <summary>The output of <c>alarms --json</c>.</summary>
/// <param name="Rules">One line for each rule, the most severe first.</param>
/// <param name="QuietHours">The quiet hours, such as "22:00 to 07:00"; null for none.</param>
/// <param name="Buzzer">The GPIO line of the buzzer, or why it does not work.</param>
/// <param name="Targets">The notification targets.</param>
/// <param name="Log">The alarm log, oldest line first.</param>
/// <param name="Warning">A sentence about settings that are not in use; null when all are in use.</param>
public sealed record AlarmsDocument(
    AlarmLine[] Rules, string? QuietHours, string Buzzer, AlarmTargetLine[] Targets, string[] Log, string? Warning = null)
{
    /// <summary>The weekly schedule from Monday; the sections of a day have no gaps. Empty without a schedule.</summary>
    public AlarmWeekLine[] Week { get; init; } = [];

    /// <summary>The ntfy command topics, which receive button presses. Empty when none are configured.</summary>
    public AlarmTargetLine[] Commands { get; init; } = [];

    /// <summary>The ways to answer an alarm: "key", "command", "notification".</summary>
    public string[] AnsweredBy { get; init; } = [];

    /// <summary>The ways in which alarms are heard in the room.</summary>
    public AlarmSounderLine[] Sounders { get; init; } = [];
}

/// <summary>An alarm rule and the state of its alarm.</summary>
/// <param name="Rule">The kind of alarm.</param>
/// <param name="Enabled">False when the rule is off.</param>
/// <param name="Limit">The limit with its unit.</param>
/// <param name="Margin">The hysteresis with its unit.</param>
/// <param name="For">How long the condition must hold before the alarm begins.</param>
/// <param name="Repeat">The time between two sounds.</param>
/// <param name="Snooze">The snooze duration.</param>
/// <param name="SilentInQuietHours">True when the alarm is silent during quiet hours.</param>
/// <param name="State">The state of the alarm.</param>
/// <param name="QuietMinutes">The remaining minutes of the snooze.</param>
public sealed record AlarmLine(
    string Rule, bool Enabled, string? Limit, string? Margin, TimeSpan For, TimeSpan Repeat, TimeSpan Snooze, bool SilentInQuietHours,
    string State, int? QuietMinutes)
{
    /// <summary>The fall in 5 minutes from which the alarm does not repeat, with its unit; null: it always repeats.</summary>
    public string? NoRepeatWhenFallingBy { get; init; }

    /// <summary>The alarm begins only while the value is below this, with its unit; null: at any value.</summary>
    public string? Below { get; init; }

    /// <summary>The alarm begins only while the value is above this, with its unit; null: at any value.</summary>
    public string? Above { get; init; }

    /// <summary>The minutes for which an alarm is snoozed ahead of time; null for an alarm that is on or not snoozed.</summary>
    public int? AheadMinutes { get; init; }

    /// <summary>The loudness now, in percent of the full loudness of an output that has one.</summary>
    public int LoudnessPercent { get; init; } = SoundLoudness.FullPercent;
}

/// <summary>The state of a notification target.</summary>
/// <param name="Target">The name of the target, without topic or path.</param>
/// <param name="ArrivedAt">When a message was last delivered, UTC.</param>
/// <param name="Trouble">Why the last message was not delivered.</param>
/// <param name="Waiting">The number of waiting messages.</param>
public sealed record AlarmTargetLine(string Target, DateTimeOffset? ArrivedAt, string? Trouble, int Waiting);

/// <summary>The state of an alarm test.</summary>
/// <param name="Done">True when every target has been tried.</param>
/// <param name="PanelTrouble">Why the panel does not show it; null when it does.</param>
/// <param name="Buzzer">The GPIO line of the buzzer, or why it does not sound.</param>
/// <param name="Targets">The results of the messages.</param>
public sealed record AlarmTestDocument(bool Done, string? PanelTrouble, string Buzzer, AlarmTargetLine[] Targets)
{
    /// <summary>The result of the check-in at the dead man's switch; null when none is configured.</summary>
    public AlarmTargetLine? CheckIn { get; init; }

    /// <summary>The ways in which alarms are heard in the room, in the order in which the test plays them.</summary>
    public AlarmSounderLine[] Sounders { get; init; } = [];
}

/// <summary>A way in which alarms are heard in the room.</summary>
/// <param name="Name">buzzer, piezo, relay, speaker.</param>
/// <param name="Place">The place of the output, such as "line 18 of header".</param>
/// <param name="Problem">The reason why the output is silent; null while it works.</param>
public sealed record AlarmSounderLine(string Name, string Place, string? Problem);

/// <summary>A section of the week with constant limits and silent rules.</summary>
/// <param name="Days">The days, such as "Mon-Fri".</param>
/// <param name="From">The start, such as "06:30".</param>
/// <param name="To">The end, such as "22:00"; "24:00" at the end of the day.</param>
/// <param name="Limits">The limits of the enabled rules.</param>
/// <param name="Silent">The rules that are silent in this section.</param>
public sealed record AlarmWeekLine(string Days, string From, string To, AlarmLimitLine[] Limits, string[] Silent)
{
    /// <summary>The rules that sound at less than their full loudness, and are not silent.</summary>
    public AlarmLoudnessLine[] Loudness { get; init; } = [];
}

/// <summary>The loudness of an alarm rule.</summary>
/// <param name="Rule">The kind of alarm.</param>
/// <param name="Percent">The loudness in percent of the full loudness of an output that has one.</param>
public sealed record AlarmLoudnessLine(string Rule, int Percent);

/// <summary>The limit of an alarm rule.</summary>
/// <param name="Rule">The kind of alarm.</param>
/// <param name="Limit">The limit with its unit.</param>
public sealed record AlarmLimitLine(string Rule, string Limit);

/// <summary>The output of <c>snooze --json</c>.</summary>
/// <param name="Problem">Why no alarm was answered, with a remedy; null when an alarm was answered.</param>
/// <param name="Answered">The answered alarms, the most severe first.</param>
public sealed record AnswerDocument(string? Problem, AnsweredLine[] Answered);

/// <summary>An alarm that was answered.</summary>
/// <param name="Rule">The kind of alarm.</param>
/// <param name="State">The state of the alarm; "Ahead" for an alarm that is not on and was snoozed ahead.</param>
/// <param name="QuietMinutes">The maximum duration of the snooze in minutes; null for a notice that stays quiet until it is over.</param>
public sealed record AnsweredLine(string Rule, string State, int? QuietMinutes);

/// <summary>The serializer of the alarm documents.</summary>
[JsonSerializable(typeof(AlarmsDocument))]
[JsonSerializable(typeof(AlarmTestDocument))]
[JsonSerializable(typeof(AnswerDocument))]
public sealed partial class AlarmJson : JsonSerializerContext
{
    /// <summary>The serializer with indentation, camel case and unescaped characters.</summary>
    public static AlarmJson Indented => field ??= new(ReplyJson.CreateOptions(writeIndented: true));
}
