using System.CommandLine;
using System.Text.Json;
using GlucoseTracker.Daemon.Alarms;

namespace GlucoseTracker.Pi.Commands;

/// <summary><c>alarms</c>: the alarm rules that the running daemon uses, the state of each, and the alarm log of the last days.</summary>
internal static class AlarmsCommand
{
    public static Command Create()
    {
        var json = CommonOptions.CreateJson();
        var config = CommonOptions.CreateConfig();
        var command = new Command(
            "alarms", "Show the alarm rules, their states and the alarm log. This is not a medical device.") { json, config };
        command.SetWork(result => DaemonQuery.Print(
            result.GetValue(config), "alarms", result.GetValue(json),
            response => AlarmsText.Format(JsonSerializer.Deserialize(response, AlarmJson.Indented.AlarmsDocument)!)));
        return command;
    }
}
