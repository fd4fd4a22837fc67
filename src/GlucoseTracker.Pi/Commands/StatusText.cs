using System.Globalization;
using System.Text;
using GlucoseTracker.Daemon.Control;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Pi.Languages;

namespace GlucoseTracker.Pi.Commands;

/// <summary>The status and the readings as plain text, times in the system's zone.</summary>
internal static class StatusText
{
    /// <summary>The maximum length of a line in characters, because another program can own the socket of the daemon.</summary>
    private const int MaxLineLength = 1000;

    /// <summary>The width of the names of the lines in English; other languages may need more.</summary>
    private const int NameWidth = 11;

    public static string Format(StatusDocument status)
    {
        List<(string Name, string Value)> lines = [.. ListReading(status), .. ListState(status), .. ListTroubles(status)];
        var width = Math.Max(NameWidth, lines.Max(line => UserTexts.GetLabel(line.Name).Length) + 1);
        var text = new StringBuilder();
        foreach (var (name, value) in lines)
        {
            text.Append(UserTexts.GetLabel(name).PadRight(width)).Append(NeutralText.From(value, MaxLineLength)).Append('\n');
        }

        return text.ToString().TrimEnd();
    }

    public static string Format(ReadingLine line) =>
        $"{FormatTime(line.MeasuredAt)}  {line.Text,5} {line.Unit}  {StatusWords.GetTrend(line.Trend)}";

    private static IEnumerable<(string Name, string Value)> ListReading(StatusDocument status)
    {
        if (status.Reading is not { } reading)
        {
            yield return (UserTexts.Get("status.reading"), UserTexts.Get("status.none"));
            yield break;
        }

        yield return (UserTexts.Get("status.reading"), UserTexts.Format(
            "status.measured", ("value", UserTexts.Current.FormatDecimal(reading.Text) + FormatUnit(reading)),
            ("trend", StatusWords.GetTrend(reading.Trend)), ("age", FormatAge(reading.AgeSeconds)),
            ("time", FormatTime(reading.MeasuredAt))));
        if (status.Delta is { } delta)
        {
            yield return (UserTexts.Get("status.change"), UserTexts.Format(
                "status.change-in-5-minutes", ("delta", $"{UserTexts.Current.FormatDecimal(delta.Text)} {delta.Unit}")));
        }

        string[] words = [StatusWords.GetFreshness(status.Freshness), StatusWords.GetLevel(status.Level)];
        yield return (UserTexts.Get("status.level"), string.Join(", ", status.Frozen ? [.. words, UserTexts.Get("status.frozen")] : words));
    }

    private static IEnumerable<(string Name, string Value)> ListState(StatusDocument status)
    {
        yield return (UserTexts.Get("status.source"), DescribeConnection(status.Connection));
        if (status.Source is { } source)
        {
            yield return (UserTexts.Get("status.read-from"), source);
        }

        yield return (UserTexts.Get("status.alarm"), status.Alarms.Active.Length == 0
            ? UserTexts.Get("status.no-alarm")
            : string.Join("; ", status.Alarms.Active.Select(DescribeAlarm)));
        if (status.Sensor is { } sensor)
        {
            yield return (UserTexts.Get("status.sensor"), DescribeSensor(sensor));
        }

        yield return (UserTexts.Get("status.next-poll"), FormatTime(status.Connection.NextPollAt));
        yield return (UserTexts.Get("status.panel"), status.Panel.Words
            ?? (status.Panel.Ok ? UserTexts.Get("status.panel-shows") : UserTexts.Get("status.not-tried")));
        yield return (UserTexts.Get("status.keys"), UserTexts.Get(status.Keys switch
        {
            "none" => "status.no-keys",
            "one" => "status.one-key",
            _ => "status.three-keys",
        }));
        yield return (UserTexts.Get("status.history"), DescribeHistory(status.History));
        if (status.CheckIn is { } checkIn)
        {
            yield return (UserTexts.Get("status.check-in"), DescribeDelivery(checkIn));
        }

        if (status.Webhook is { } webhook)
        {
            yield return (UserTexts.Get("status.webhook"), DescribeDelivery(webhook));
        }
    }

    private static IEnumerable<(string Name, string Value)> ListTroubles(StatusDocument status)
    {
        if (status.History.Words is { } trouble)
        {
            yield return (UserTexts.Get("status.not-kept"), trouble);
        }

        if (status.Alarms.Words is { } warning)
        {
            yield return (UserTexts.Get("status.alarms"), warning);
        }

        foreach (var notice in status.Device)
        {
            yield return (UserTexts.Get("status.device"), notice.Words);
        }

        foreach (var worker in status.Workers)
        {
            yield return (UserTexts.Get("status.failed"), DescribeFailure(worker));
        }

        if (status.Configuration.RefusedAt is { } refusedAt)
        {
            yield return (UserTexts.Get("status.refused"), UserTexts.Format(
                "status.configuration-refused", ("time", FormatTime(refusedAt))));
        }

        foreach (var problem in status.Configuration.Problems)
        {
            yield return (UserTexts.Get("status.wrong"), problem);
        }
    }

    private static string DescribeConnection(StatusConnection connection) => connection.Cause is { } cause
        ? UserTexts.Format(
            "status.cause", ("sentence", connection.Words ?? ""), ("code", cause), ("time", FormatTime(connection.Since)))
        : UserTexts.Get(connection.Ok ? "status.source-answers" : "status.source-not-asked");

    private static string DescribeHistory(StatusHistory history) => history.Points == 0
        ? UserTexts.Get("status.no-history")
        : UserTexts.Format(
            "status.readings", ("count", history.Points), ("from", FormatTime(history.From)), ("to", FormatTime(history.To)));

    private static string DescribeFailure(StatusWorker worker) => worker.Ok
        ? UserTexts.Format(
            "status.worker-runs", ("name", worker.Name), ("count", worker.Failures), ("time", FormatTime(worker.FailedAt)),
            ("failure", worker.Failure))
        : UserTexts.Format(
            "status.worker-waits", ("name", worker.Name), ("count", worker.Failures), ("time", FormatTime(worker.FailedAt)),
            ("failure", worker.Failure), ("seconds", worker.RestartInSeconds ?? 0));

    private static string DescribeDelivery(StatusDelivery delivery) => (delivery.AcceptedAt, delivery.Words) switch
    {
        (null, null) => UserTexts.Get("status.not-tried"),
        (var at, null) => UserTexts.Format("status.accepted", ("time", FormatTime(at))),
        (null, var words) => words!,
        (var at, var words) => UserTexts.Format("status.last-accepted", ("sentence", words!), ("time", FormatTime(at))),
    };

    private static string DescribeAlarm(StatusAlarm alarm)
    {
        var (kind, state) = (StatusWords.GetKind(alarm.Kind), StatusWords.GetStage(alarm.Phase));
        return alarm switch
        {
            { QuietMinutes: { } minutes } =>
                UserTexts.Format("status.alarm-quiet", ("alarm", kind), ("state", state), ("minutes", minutes)),
            { Phase: "held" } => UserTexts.Format("status.alarm-held", ("alarm", kind)),
            _ => UserTexts.Format("status.alarm-state", ("alarm", kind), ("state", state)),
        };
    }

    private static string DescribeSensor(StatusSensor sensor)
    {
        var day = (sensor.Day, sensor.Days) switch
        {
            ({ } number, { } days) => UserTexts.Format("status.sensor-day-of", ("day", number), ("days", days)),
            ({ } number, null) => UserTexts.Format("status.sensor-day", ("day", number)),
            _ => UserTexts.Format("status.sensor-started", ("time", FormatTime(sensor.StartedAt))),
        };
        var end = sensor.EndsAt is not { } at ? null
            : sensor.Day is null ? UserTexts.Format("status.sensor-end", ("time", FormatTime(at)))
            : UserTexts.Format("status.sensor-ends", ("time", FormatTime(at)));
        var warmUp = sensor.WarmUpEndsAt is { } ready ? UserTexts.Format("status.sensor-warming-up", ("time", FormatTime(ready))) : null;
        return string.Join(", ", new[] { day, end, warmUp }.OfType<string>());
    }

    private static string FormatUnit(StatusReading reading) => reading.ValueMgPerDl is null ? "" : " " + reading.Unit;

    private static string FormatAge(long seconds) => seconds < 60
        ? UserTexts.Format("status.seconds-ago", ("seconds", (int)seconds))
        : UserTexts.Format("status.minutes-ago", ("minutes", (int)(seconds / 60)));

    private static string FormatTime(DateTimeOffset? instant) =>
        instant?.ToLocalTime().ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) ?? UserTexts.Get("status.not-known");
}
