using System.CommandLine;
using System.Text.Json;
using GlucoseTracker.Daemon.Alarms;

namespace GlucoseTracker.Pi.Commands;

/// <summary><c>alarms</c>: the rules as the running daemon understood them, where they stand, and what they did in the last days.</summary>
internal static class AlarmsCommand
{
    public static Command Create()
    {
        var json = new Option<bool>("--json") { Description = "Print JSON; all keys are always there." };
        var config = CommonOptions.CreateConfig();
        var command = new Command("alarms", "Show the alarm rules, how they stand, and what alarms did. This is not a medical device.") { json, config };
        command.SetAction(result => DaemonQuery.Run(result.GetValue(config), "alarms", text =>
            Console.Out.WriteLine(result.GetValue(json) ? text : AlarmsText.Format(JsonSerializer.Deserialize(text, AlarmJson.Indented.AlarmsDocument)!))));
        return command;
    }
}
