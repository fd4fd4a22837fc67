using System.CommandLine;
using System.Text.Json;
using GlucoseTracker.Daemon.Control;

namespace GlucoseTracker.Pi.Commands;

/// <summary><c>status</c>: what the running daemon knows.</summary>
internal static class StatusCommand
{
    public static Command Create()
    {
        var json = new Option<bool>("--json") { Description = "Print JSON; all keys are always there." };
        var config = CommonOptions.CreateConfig();
        var command = new Command("status", "Show what the running daemon knows.") { json, config };
        command.SetAction(result => DaemonQuery.Run(result.GetValue(config)!, "status", text =>
            Console.Out.WriteLine(result.GetValue(json) ? text : StatusText.Format(JsonSerializer.Deserialize(text, ControlJson.Indented.StatusDocument)!))));
        return command;
    }
}
