using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace GlucoseTracker.Daemon.Control;

/// <summary>
/// What <c>status --json</c> prints; <c>source</c> is who gave the newest reading, <c>alarms</c> whether the configured rules are in use.
/// All keys are always there, null when unknown; the names are a promise to scripts.
/// </summary>
public sealed record StatusDocument(
    StatusReading? Reading,
    string Freshness,
    string Level,
    StatusConnection Connection,
    StatusPanel Panel,
    StatusHistory History,
    string? Source,
    StatusAlarms Alarms)
{
    /// <summary>The workers that failed of something unexpected and have not run for ten minutes since; empty when all is well.</summary>
    public StatusWorker[] Workers { get; init; } = [];

    /// <summary>Whether the daemon runs with the configuration in the file, and can use its secrets.</summary>
    public StatusConfiguration Configuration { get; init; } = new(true, null, []);

    /// <summary>The change of the value; null when the panel shows none.</summary>
    public StatusDelta? Delta { get; init; }

    /// <summary>True when the value stands still although new readings come.</summary>
    public bool Frozen { get; init; }

    /// <summary>The sensor; null when the source does not give its dates, or the clock is not set.</summary>
    public StatusSensor? Sensor { get; init; }

    /// <summary>The keys of the device: none, one, three, threeAtRight.</summary>
    public string Keys { get; init; } = "none";

    /// <summary>What is wrong with the device itself, the worst first; empty when nothing is.</summary>
    public StatusDeviceNotice[] Device { get; init; } = [];

    /// <summary>The check-ins at a dead man's switch; null where none is configured.</summary>
    public StatusDelivery? CheckIn { get; init; }

    /// <summary>The webhook of readings; null where none is configured.</summary>
    public StatusDelivery? Webhook { get; init; }
}

/// <summary>A worker that failed. The program starts it again, for ever; the others go on.</summary>
/// <param name="Name">The worker.</param>
/// <param name="Ok">True when it runs again.</param>
/// <param name="Failures">Failures in a row, at least 1.</param>
/// <param name="Failure">The type of the last exception; the log has its stack trace.</param>
/// <param name="FailedAt">When it last failed, UTC.</param>
/// <param name="RestartInSeconds">Seconds until it is started again; null when it runs.</param>
public sealed record StatusWorker(string Name, bool Ok, int Failures, string Failure, DateTimeOffset FailedAt, int? RestartInSeconds);

/// <summary>The configuration.</summary>
/// <param name="Ok">True when nothing below is wrong.</param>
/// <param name="RefusedAt">When a new configuration was refused, UTC; null when the last one was taken. The daemon goes on with the old
/// one.</param>
/// <param name="Problems">Why it was refused, and what is wrong with secrets; a sentence each.</param>
public sealed record StatusConfiguration(bool Ok, DateTimeOffset? RefusedAt, string[] Problems);

/// <summary>The alarms, and whether their rules are those of the configuration.</summary>
/// <param name="Ok">False while a default is used in place of configured settings.</param>
/// <param name="Words">Which, and what to do; null when all is well.</param>
public sealed record StatusAlarms(bool Ok, string? Words)
{
    /// <summary>The alarms that are on, the worst first.</summary>
    public StatusAlarm[] Active { get; init; } = [];

    /// <summary>When the alarm was last tried, UTC; null: not known, or never.</summary>
    public DateTimeOffset? TestedAt { get; init; }
}

/// <summary>The newest reading.</summary>
/// <param name="ValueMgPerDl">Null for HI and LO.</param>
/// <param name="Text">The value as the panel shows it.</param>
/// <param name="Unit">The unit of <paramref name="Text"/>.</param>
/// <param name="Range">measured, below, above.</param>
/// <param name="Trend">droppingFast, goingLow, stable, goingHigh, increasingFast, unknown.</param>
/// <param name="MeasuredAt">UTC.</param>
/// <param name="AgeSeconds">Whole seconds.</param>
public sealed record StatusReading(
    int? ValueMgPerDl, string Text, string Unit, string Range, string Trend, DateTimeOffset MeasuredAt, long AgeSeconds);

/// <summary>Why there is nothing new.</summary>
/// <param name="Ok">True when the last poll was good.</param>
/// <param name="Cause">A member of the closed set; null when all is well or nothing was tried yet.</param>
/// <param name="Words">What the panel says.</param>
/// <param name="Since">UTC.</param>
/// <param name="NextPollAt">UTC.</param>
public sealed record StatusConnection(bool Ok, string? Cause, string? Words, DateTimeOffset? Since, DateTimeOffset? NextPollAt);

/// <summary>Whether the panel shows what it should.</summary>
/// <param name="Ok">True once it accepted a picture and none has failed since.</param>
/// <param name="Words">What is wrong; null when nothing is.</param>
public sealed record StatusPanel(bool Ok, string? Words);

/// <summary>The readings of the last day, and whether they are kept for later.</summary>
/// <param name="Points">How many of the last day are known.</param>
/// <param name="From">The oldest of them, UTC.</param>
/// <param name="To">The newest, UTC.</param>
/// <param name="Ok">True when readings are written to the history file.</param>
/// <param name="Words">Why they are not; null when they are.</param>
public sealed record StatusHistory(int Points, DateTimeOffset? From, DateTimeOffset? To, bool Ok, string? Words);

/// <summary>One line of <c>readings</c>.</summary>
/// <param name="MeasuredAt">UTC.</param>
/// <param name="Text">The value as the panel shows it.</param>
/// <param name="Unit">The unit of <paramref name="Text"/>.</param>
/// <param name="Trend">As in <see cref="StatusReading"/>.</param>
public sealed record ReadingLine(DateTimeOffset MeasuredAt, string Text, string Unit, string Trend);

/// <summary>What became of <c>webhook-test</c>.</summary>
/// <param name="Done">False while the request is under way.</param>
/// <param name="Target">The webhook with its host, without path or token; null where none is configured.</param>
/// <param name="Problem">Why it was not accepted; null when it was.</param>
public sealed record WebhookTestDocument(bool Done, string? Target, string? Problem);

/// <summary>What became of <c>reload</c>.</summary>
/// <param name="Taken">True when the daemon runs with the new configuration.</param>
/// <param name="Problems">Why it does not, and goes on with the old one; a sentence for each.</param>
public sealed record ReloadDocument(bool Taken, string[] Problems);

/// <summary>JSON of the control socket; written without reflection.</summary>
[JsonSerializable(typeof(StatusDocument))]
[JsonSerializable(typeof(ReadingLine[]))]
[JsonSerializable(typeof(ReloadDocument))]
[JsonSerializable(typeof(ReadingDocument))]
[JsonSerializable(typeof(WebhookTestDocument))]
public sealed partial class ControlJson : JsonSerializerContext
{
    /// <summary>Indented, camel case, and readable as text: no escapes for plain characters.</summary>
    public static ControlJson Indented => field ??= new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>The same on one line, for requests.</summary>
    public static ControlJson Compact => field ??= new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
