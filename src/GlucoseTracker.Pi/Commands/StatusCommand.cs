using System.CommandLine;
using GlucoseTracker.Daemon.Control;

namespace GlucoseTracker.Pi.Commands;

/// <summary><c>status</c>: prints the state of the running daemon.</summary>
internal static class StatusCommand
{
    public static Command Create()
    {
        var json = CommonOptions.CreateJson();
        var config = CommonOptions.CreateConfig();
        var command = new Command("status") { json, config };
        command.SetWork(result => DaemonQuery.Print(
            result.GetValue(config), "status", ControlJson.Indented.StatusDocument, result.GetValue(json), StatusText.Format));
        return command;
    }
}
