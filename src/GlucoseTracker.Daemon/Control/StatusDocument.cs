using System.Text.Json.Serialization;

namespace GlucoseTracker.Daemon.Control;

/// <summary>
/// The output of <c>status --json</c>; <c>source</c> is the source of the newest reading, <c>alarms</c> reports whether the configured
/// rules are in use. All keys are always present, null when unknown. The names are a stable interface for scripts.
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
    /// <summary>The workers that failed unexpectedly in the last ten minutes; empty when there are none.</summary>
    public StatusWorker[] Workers { get; init; } = [];

    /// <summary>Whether the daemon uses the configuration file and its secrets are valid.</summary>
    public StatusConfiguration Configuration { get; init; } = new(true, null, []);

    /// <summary>The delta of the value; null when the panel shows none.</summary>
    public StatusDelta? Delta { get; init; }

    /// <summary>True when new readings keep the same value.</summary>
    public bool Frozen { get; init; }

    /// <summary>The sensor; null when the source does not report its dates, or the clock is not set.</summary>
    public StatusSensor? Sensor { get; init; }

    /// <summary>The keys of the device: none, one, three, threeAtRight.</summary>
    public string Keys { get; init; } = "none";

    /// <summary>The problems of the device, the worst first.</summary>
    public StatusDeviceNotice[] Device { get; init; } = [];

    /// <summary>The check-ins at a dead man's switch; null where none is configured.</summary>
    public StatusDelivery? CheckIn { get; init; }

    /// <summary>The webhook of readings; null where none is configured.</summary>
    public StatusDelivery? Webhook { get; init; }
}

/// <summary>A worker that failed. The program restarts it without limit; the other workers keep running.</summary>
/// <param name="Name">The name of the worker.</param>
/// <param name="Ok">True when the worker runs again.</param>
/// <param name="Failures">The number of failures in a row, at least 1.</param>
/// <param name="Failure">The type of the last exception; the log has its stack trace.</param>
/// <param name="FailedAt">The time of the last failure, UTC.</param>
/// <param name="RestartInSeconds">The seconds until the restart; null when the worker runs.</param>
public sealed record StatusWorker(string Name, bool Ok, int Failures, string Failure, DateTimeOffset FailedAt, int? RestartInSeconds);

/// <summary>The state of the configuration.</summary>
/// <param name="Ok">True when there are no problems.</param>
/// <param name="RefusedAt">The time when a new configuration was rejected and the old one stayed in use, UTC; null when the last one was
/// accepted.</param>
/// <param name="Problems">The problems of the rejected configuration and of the secrets, one sentence each.</param>
public sealed record StatusConfiguration(bool Ok, DateTimeOffset? RefusedAt, string[] Problems);

/// <summary>The alarms, and whether the configured rules are in use.</summary>
/// <param name="Ok">False when defaults replace configured settings.</param>
/// <param name="Words">The replaced settings and the remedy; null when the configured rules are in use.</param>
public sealed record StatusAlarms(bool Ok, string? Words)
{
    /// <summary>The alarms that are on, the most severe first.</summary>
    public StatusAlarm[] Active { get; init; } = [];

    /// <summary>The time of the last alarm test, UTC; null when unknown or never.</summary>
    public DateTimeOffset? TestedAt { get; init; }
}

/// <summary>The newest reading.</summary>
/// <param name="ValueMgPerDl">The value in mg/dL; null for HI and LO.</param>
/// <param name="Text">The value as on the panel.</param>
/// <param name="Unit">The unit of <paramref name="Text"/>.</param>
/// <param name="Range">measured, below (LO) or above (HI).</param>
/// <param name="Trend">droppingFast, goingLow, stable, goingHigh, increasingFast, unknown.</param>
/// <param name="MeasuredAt">The time of the measurement, UTC.</param>
/// <param name="AgeSeconds">The age in whole seconds.</param>
public sealed record StatusReading(
    int? ValueMgPerDl, string Text, string Unit, string Range, string Trend, DateTimeOffset MeasuredAt, long AgeSeconds);

/// <summary>The result of the last poll.</summary>
/// <param name="Ok">True when the last poll returned a new reading.</param>
/// <param name="Cause">The cause, one of a closed set of names; null when there is none or no poll has ended.</param>
/// <param name="Words">The words on the panel.</param>
/// <param name="Since">The time since which the cause has been present, UTC.</param>
/// <param name="NextPollAt">The time of the next poll, UTC.</param>
public sealed record StatusConnection(bool Ok, string? Cause, string? Words, DateTimeOffset? Since, DateTimeOffset? NextPollAt);

/// <summary>The state of the panel.</summary>
/// <param name="Ok">True when the panel has accepted a picture and no later picture failed.</param>
/// <param name="Words">The problem; null for none.</param>
public sealed record StatusPanel(bool Ok, string? Words);

/// <summary>The readings of the last day, and whether they are stored.</summary>
/// <param name="Points">The number of readings.</param>
/// <param name="From">The time of the oldest reading, UTC.</param>
/// <param name="To">The time of the newest reading, UTC.</param>
/// <param name="Ok">True when readings are written to the history file.</param>
/// <param name="Words">Why readings are not written; null when they are.</param>
public sealed record StatusHistory(int Points, DateTimeOffset? From, DateTimeOffset? To, bool Ok, string? Words);

/// <summary>One line of <c>readings</c>.</summary>
/// <param name="MeasuredAt">The time of the measurement, UTC.</param>
/// <param name="Text">The value as on the panel.</param>
/// <param name="Unit">The unit of <paramref name="Text"/>.</param>
/// <param name="Trend">As in <see cref="StatusReading"/>.</param>
public sealed record ReadingLine(DateTimeOffset MeasuredAt, string Text, string Unit, string Trend);

/// <summary>The result of <c>webhook-test</c>.</summary>
/// <param name="Done">False while the request is under way.</param>
/// <param name="Target">The webhook with its host, without path or token; null where none is configured.</param>
/// <param name="Problem">The reason why the request was not accepted; null when it was.</param>
public sealed record WebhookTestDocument(bool Done, string? Target, string? Problem);

/// <summary>The result of <c>reload</c>.</summary>
/// <param name="Taken">True when the daemon runs with the new configuration.</param>
/// <param name="Problems">Why the daemon continues with the old one; a sentence for each problem.</param>
public sealed record ReloadDocument(bool Taken, string[] Problems);

/// <summary>The serializer of the control socket's responses.</summary>
[JsonSerializable(typeof(StatusDocument))]
[JsonSerializable(typeof(ReadingLine[]))]
[JsonSerializable(typeof(ReloadDocument))]
[JsonSerializable(typeof(ReadingDocument))]
[JsonSerializable(typeof(WebhookTestDocument))]
public sealed partial class ControlJson : JsonSerializerContext
{
    /// <summary>The serializer with indentation, camel case and unescaped characters.</summary>
    public static ControlJson Indented => field ??= new(ReplyJson.CreateOptions(writeIndented: true));

    /// <summary>The serializer of requests, which are one line.</summary>
    public static ControlJson Compact => field ??= new(ReplyJson.CreateOptions(writeIndented: false));
}
