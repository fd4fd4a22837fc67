using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace GlucoseTracker.Daemon.Alarms;

/// <summary>What <c>alarms --json</c> prints.</summary>
/// <param name="Rules">One line for each rule, the worst first.</param>
/// <param name="QuietHours">"22:00 to 07:00"; null: there are none.</param>
/// <param name="Buzzer">Which line, or why none.</param>
/// <param name="Targets">Where notifications go.</param>
/// <param name="Log">What happened, oldest first.</param>
/// <param name="Warning">A sentence on settings that are not in use; null when all are.</param>
public sealed record AlarmsDocument(
    AlarmLine[] Rules, string? QuietHours, string Buzzer, AlarmTargetLine[] Targets, string[] Log, string? Warning = null)
{
    /// <summary>The week as the schedule makes it, from Monday; the sections of a day have no gap. Empty without a schedule.</summary>
    public AlarmWeekLine[] Week { get; init; } = [];

    /// <summary>The command topics, from which buttons of notifications answer. Empty without one.</summary>
    public AlarmTargetLine[] Commands { get; init; } = [];

    /// <summary>From where an alarm can be answered: "key", "command", "notification".</summary>
    public string[] AnsweredBy { get; init; } = [];

    /// <summary>The ways in which alarms are heard in the room.</summary>
    public AlarmSounderLine[] Sounders { get; init; } = [];
}

/// <summary>A rule and where its alarm stands.</summary>
/// <param name="Rule">The kind.</param>
/// <param name="Enabled">False: it never rings.</param>
/// <param name="Limit">With its unit.</param>
/// <param name="Margin">With its unit.</param>
/// <param name="For">How long it must last.</param>
/// <param name="Repeat">When it sounds again.</param>
/// <param name="Snooze">How long an answer lasts.</param>
/// <param name="SilentInQuietHours">It only shows then.</param>
/// <param name="State">Where the alarm stands.</param>
/// <param name="QuietMinutes">Minutes of quiet that are left.</param>
public sealed record AlarmLine(
    string Rule, bool Enabled, string? Limit, string? Margin, TimeSpan For, TimeSpan Repeat, TimeSpan Snooze, bool SilentInQuietHours,
    string State, int? QuietMinutes)
{
    /// <summary>A fall within five minutes at which the alarm does not repeat, with its unit; null: it always repeats.</summary>
    public string? NoRepeatWhenFallingBy { get; init; }

    /// <summary>The alarm begins only while the value is below this, with its unit; null: at any value.</summary>
    public string? Below { get; init; }

    /// <summary>The alarm begins only while the value is above this, with its unit; null: at any value.</summary>
    public string? Above { get; init; }

    /// <summary>Of an alarm that is not on: the minutes for which it was snoozed ahead of time; null when it was not.</summary>
    public int? AheadMinutes { get; init; }
}

/// <summary>A target and how it does.</summary>
/// <param name="Target">Its name, without topic or path.</param>
/// <param name="ArrivedAt">When something last arrived, UTC.</param>
/// <param name="Trouble">Why the last message did not arrive.</param>
/// <param name="Waiting">Messages that wait.</param>
public sealed record AlarmTargetLine(string Target, DateTimeOffset? ArrivedAt, string? Trouble, int Waiting);

/// <summary>How a test goes.</summary>
/// <param name="Done">True when every target has been tried.</param>
/// <param name="PanelTrouble">Why the panel does not show it; null when it does.</param>
/// <param name="Buzzer">Which line, or why none.</param>
/// <param name="Targets">What became of the messages.</param>
public sealed record AlarmTestDocument(bool Done, string? PanelTrouble, string Buzzer, AlarmTargetLine[] Targets)
{
    /// <summary>What became of the check-in at the dead man's switch; null where none is configured.</summary>
    public AlarmTargetLine? CheckIn { get; init; }

    /// <summary>The ways in which alarms are heard in the room, in the order in which the test plays them.</summary>
    public AlarmSounderLine[] Sounders { get; init; } = [];
}

/// <summary>A way in which alarms are heard in the room.</summary>
/// <param name="Name">buzzer, piezo, relay, speaker.</param>
/// <param name="Place">Where it is, such as "line 18 of header".</param>
/// <param name="Problem">Why it cannot be heard; null while it works.</param>
public sealed record AlarmSounderLine(string Name, string Place, string? Problem);

/// <summary>A part of the week in which limits and loudness do not change.</summary>
/// <param name="Days">"Mon-Fri".</param>
/// <param name="From">"06:30".</param>
/// <param name="To">"22:00"; "24:00" at the end of the day.</param>
/// <param name="Limits">The limits of the rules that are on.</param>
/// <param name="Silent">The rules that are silent in it.</param>
public sealed record AlarmWeekLine(string Days, string From, string To, AlarmLimitLine[] Limits, string[] Silent);

/// <summary>A limit.</summary>
/// <param name="Rule">The kind.</param>
/// <param name="Limit">With its unit.</param>
public sealed record AlarmLimitLine(string Rule, string Limit);

/// <summary>What <c>snooze --json</c> prints.</summary>
/// <param name="Problem">Why nothing was answered, and what to do; null when something was.</param>
/// <param name="Answered">What is quiet now, the worst first.</param>
public sealed record AnswerDocument(string? Problem, AnsweredLine[] Answered);

/// <summary>An alarm that was answered.</summary>
/// <param name="Rule">The kind.</param>
/// <param name="State">Where the alarm stands; "Ahead" for one that is not on and was snoozed ahead of time.</param>
/// <param name="QuietMinutes">Minutes of quiet, at most; null for a notice that stays quiet until it is over.</param>
public sealed record AnsweredLine(string Rule, string State, int? QuietMinutes);

/// <summary>JSON of the alarms; written without reflection.</summary>
[JsonSerializable(typeof(AlarmsDocument))]
[JsonSerializable(typeof(AlarmTestDocument))]
[JsonSerializable(typeof(AnswerDocument))]
public sealed partial class AlarmJson : JsonSerializerContext
{
    /// <summary>Indented, camel case, and readable as text.</summary>
    public static AlarmJson Indented => field ??= new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
