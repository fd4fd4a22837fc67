using System.Globalization;
using System.Text;
using GlucoseTracker.Daemon.Control;
using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Pi.Commands;

/// <summary>The status and the readings as plain text, times in the system's zone.</summary>
internal static class StatusText
{
    /// <summary>The longest line, in characters: what answers need not be the daemon that it should be.</summary>
    private const int MaxLineLength = 1000;

    public static string Format(StatusDocument status)
    {
        var text = new StringBuilder();
        AppendReading(text, status);
        var connection = status.Connection;
        AppendLine(text, "Source", connection.Cause is null
            ? connection.Ok
            ? "answers"
            : "not asked yet"
            : $"{connection.Words} ({connection.Cause}, since {FormatTime(connection.Since)})");
        if (status.Source is { } source)
        {
            AppendLine(text, "Read from", source);
        }

        AppendLine(text, "Alarm", status.Alarms.Active.Length == 0
            ? "none"
            : string.Join("; ", status.Alarms.Active.Select(DescribeAlarm)));
        if (status.Sensor is { } sensor)
        {
            AppendLine(text, "Sensor", DescribeSensor(sensor));
        }

        AppendLine(text, "Next poll", FormatTime(connection.NextPollAt));
        AppendLine(text, "Panel", status.Panel.Words ?? (status.Panel.Ok ? "shows the picture" : "not tried yet"));
        AppendLine(text, "Keys", status.Keys switch { "none" => "none", "one" => "one", _ => "three" });
        AppendLine(text, "History", status.History.Points == 0
            ? "none"
            : $"{status.History.Points} readings from {FormatTime(status.History.From)} to {FormatTime(status.History.To)}");
        if (status.CheckIn is { } checkIn)
        {
            AppendLine(text, "Check-in", DescribeDelivery(checkIn));
        }

        if (status.Webhook is { } webhook)
        {
            AppendLine(text, "Webhook", DescribeDelivery(webhook));
        }

        AppendTroubles(text, status);
        return text.ToString().TrimEnd();
    }

    public static string Format(ReadingLine line) =>
        $"{FormatTime(line.MeasuredAt)}  {line.Text,5} {line.Unit}  {DescribeTrend(line.Trend)}";

    private static void AppendReading(StringBuilder text, StatusDocument status)
    {
        if (status.Reading is { } reading)
        {
            AppendLine(text, "Reading", $"{reading.Text}{FormatUnit(reading)}, {DescribeTrend(reading.Trend)}, measured " +
                $"{FormatAge(reading.AgeSeconds)} ({FormatTime(reading.MeasuredAt)})");
            if (status.Delta is { } delta)
            {
                AppendLine(text, "Change", $"{delta.Text} {delta.Unit} in 5 min");
            }

            AppendLine(text, "Standing", $"{status.Freshness}, " +
                $"{EnumWords.Separate(status.Level)}{(status.Frozen ? ", frozen: the same value although new readings come" : "")}");
        }
        else
        {
            AppendLine(text, "Reading", "none");
        }
    }

    private static void AppendTroubles(StringBuilder text, StatusDocument status)
    {
        if (status.History.Words is { } trouble)
        {
            AppendLine(text, "Not kept", trouble);
        }

        if (status.Alarms.Words is { } warning)
        {
            AppendLine(text, "Alarms", warning);
        }

        foreach (var notice in status.Device)
        {
            AppendLine(text, "Device", notice.Words);
        }

        foreach (var worker in status.Workers)
        {
            AppendLine(text, "Failed", $"{worker.Name}, {worker.Failures} in a row, last {FormatTime(worker.FailedAt)} " +
                $"({worker.Failure}); {(worker.Ok ? "it runs again" : $"it starts again in {worker.RestartInSeconds} s")}");
        }

        if (status.Configuration.RefusedAt is { } refusedAt)
        {
            AppendLine(text, "Refused", $"the configuration in the file, {FormatTime(refusedAt)}; the old one is in use");
        }

        foreach (var problem in status.Configuration.Problems)
        {
            AppendLine(text, "Wrong", problem);
        }
    }

    private static void AppendLine(StringBuilder text, string name, string value) =>
        text.Append(CultureInfo.InvariantCulture, $"{name + ":",-11}{NeutralText.From(value, MaxLineLength)}\n");

    private static string DescribeDelivery(StatusDelivery delivery) => (delivery.AcceptedAt, delivery.Words) switch
    {
        (null, null) => "not tried yet",
        (var at, null) => $"accepted {FormatTime(at)}",
        (null, var words) => words!,
        (var at, var words) => $"{words} Last accepted {FormatTime(at)}",
    };

    private static string DescribeAlarm(StatusAlarm alarm) => alarm switch
    {
        { QuietMinutes: { } minutes } =>
            string.Create(CultureInfo.InvariantCulture, $"{EnumWords.Separate(alarm.Kind)} {alarm.Phase}, quiet for {minutes} min"),
        { Phase: "held" } => $"{EnumWords.Separate(alarm.Kind)} held while there is no data",
        _ => $"{EnumWords.Separate(alarm.Kind)} {alarm.Phase}",
    };

    private static string DescribeSensor(StatusSensor sensor)
    {
        var day = (sensor.Day, sensor.Days) switch
        {
            ({ } number, { } days) => string.Create(CultureInfo.InvariantCulture, $"day {number} of {days}"),
            ({ } number, null) =>
                string.Create(CultureInfo.InvariantCulture, $"day {number}; whether it lasts 14 or 15 days is not known (Sensor:Days)"),
            _ => $"started {FormatTime(sensor.StartedAt)}",
        };
        var end = sensor.EndsAt is { } at ? $", {(sensor.Day is null ? "its end" : "ends")} {FormatTime(at)}" : "";
        return sensor.WarmUpEndsAt is { } ready ? $"{day}{end}, warming up until {FormatTime(ready)}" : day + end;
    }

    private static string FormatUnit(StatusReading reading) => reading.ValueMgPerDl is null ? "" : " " + reading.Unit;

    private static string FormatAge(long seconds) => seconds < 60 ? $"{seconds} s ago" : $"{seconds / 60} min ago";

    private static string FormatTime(DateTimeOffset? instant) =>
        instant?.ToLocalTime().ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) ?? "not known";

    private static string DescribeTrend(string trend) => trend == "unknown" ? "no trend" : EnumWords.Separate(trend);
}
