using System.Globalization;
using System.Text;
using GlucoseTracker.Daemon.Control;

namespace GlucoseTracker.Pi.Commands;

/// <summary>The status and the readings as plain text, times in the system's zone.</summary>
internal static class StatusText
{
    public static string Of(StatusDocument status)
    {
        var text = new StringBuilder();
        if (status.Reading is { } reading)
        {
            Line(text, "Reading", $"{reading.Text}{UnitOf(reading)}, {TrendWords(reading.Trend)}, measured {Ago(reading.AgeSeconds)} ({Clock(reading.MeasuredAt)})");
            if (status.Delta is { } delta)
            {
                Line(text, "Change", $"{delta.Text} {delta.Unit} in 5 min");
            }

            Line(text, "Standing", $"{status.Freshness}, {Spaced(status.Level)}{(status.Frozen ? ", frozen: the same value although new readings come" : "")}");
        }
        else
        {
            Line(text, "Reading", "none");
        }

        var connection = status.Connection;
        Line(text, "Source", connection.Cause is null ? connection.Ok ? "answers" : "not asked yet" : $"{connection.Words} ({connection.Cause}, since {Clock(connection.Since)})");
        if (status.Source is { } speaker)
        {
            Line(text, "Read from", speaker);
        }

        Line(text, "Alarm", status.Alarms.Active.Length == 0 ? "none" : string.Join("; ", status.Alarms.Active.Select(AlarmWords)));
        if (status.Sensor is { } sensor)
        {
            Line(text, "Sensor", SensorWords(sensor));
        }

        Line(text, "Next poll", Clock(connection.NextPollAt));
        Line(text, "Panel", status.Panel.Words ?? (status.Panel.Ok ? "shows the picture" : "not tried yet"));
        Line(text, "Keys", status.Keys switch { "none" => "none", "one" => "one", _ => "three" });
        Line(text, "History", status.History.Points == 0 ? "none" : $"{status.History.Points} readings from {Clock(status.History.From)} to {Clock(status.History.To)}");
        if (status.History.Words is { } trouble)
        {
            Line(text, "Not kept", trouble);
        }

        if (status.Alarms.Words is { } warning)
        {
            Line(text, "Alarms", warning);
        }

        foreach (var worker in status.Workers)
        {
            Line(text, "Failed", $"{worker.Name}, {worker.Failures} in a row, last {Clock(worker.FailedAt)} ({worker.Failure}); {(worker.Ok ? "it runs again" : $"it starts again in {worker.RestartInSeconds} s")}");
        }

        if (status.Configuration.RefusedAt is { } refusedAt)
        {
            Line(text, "Refused", $"the configuration in the file, {Clock(refusedAt)}; the old one is in use");
        }

        foreach (var problem in status.Configuration.Problems)
        {
            Line(text, "Wrong", problem);
        }

        return text.ToString().TrimEnd();
    }

    public static string Of(ReadingLine line) =>
        $"{Clock(line.MeasuredAt)}  {line.Text,5} {line.Unit}  {TrendWords(line.Trend)}";

    private static void Line(StringBuilder text, string name, string value) => text.Append(CultureInfo.InvariantCulture, $"{name + ":",-11}{value}\n");

    private static string AlarmWords(StatusAlarm alarm) => alarm switch
    {
        { QuietMinutes: { } minutes } => string.Create(CultureInfo.InvariantCulture, $"{Spaced(alarm.Kind)} {alarm.Phase}, quiet for {minutes} min"),
        { Phase: "held" } => $"{Spaced(alarm.Kind)} held while there is no data",
        _ => $"{Spaced(alarm.Kind)} {alarm.Phase}",
    };

    private static string SensorWords(StatusSensor sensor)
    {
        var day = (sensor.Day, sensor.Days) switch
        {
            ({ } number, { } days) => string.Create(CultureInfo.InvariantCulture, $"day {number} of {days}"),
            ({ } number, null) => string.Create(CultureInfo.InvariantCulture, $"day {number}; whether it lasts 14 or 15 days is not known (Sensor:Days)"),
            _ => $"started {Clock(sensor.StartedAt)}",
        };
        var end = sensor.EndsAt is { } at ? $", {(sensor.Day is null ? "its end" : "ends")} {Clock(at)}" : "";
        return sensor.WarmUpEndsAt is { } ready ? $"{day}{end}, warming up until {Clock(ready)}" : day + end;
    }

    private static string UnitOf(StatusReading reading) => reading.ValueMgPerDl is null ? "" : " " + reading.Unit;

    private static string Ago(long seconds) => seconds < 60 ? $"{seconds} s ago" : $"{seconds / 60} min ago";

    private static string Clock(DateTimeOffset? instant) =>
        instant?.ToLocalTime().ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) ?? "not known";

    private static string TrendWords(string trend) => trend == "unknown" ? "no trend" : Spaced(trend);

    /// <summary>"droppingFast" becomes "dropping fast".</summary>
    private static string Spaced(string name) =>
        string.Concat(name.Select(c => char.IsUpper(c) ? " " + char.ToLowerInvariant(c) : c.ToString()));
}
