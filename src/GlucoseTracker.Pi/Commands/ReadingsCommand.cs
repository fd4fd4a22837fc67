using System.CommandLine;
using System.Text.Json;
using GlucoseTracker.Daemon.Control;

namespace GlucoseTracker.Pi.Commands;

/// <summary><c>readings</c>: the latest readings as a list.</summary>
internal static class ReadingsCommand
{
    private const int DefaultCount = 20;
    private const int MaxCount = 10_000;

    public static Command Create()
    {
        var last = NumberOption.Integer("--last", "How many, newest first.", DefaultCount, 1, MaxCount);
        var config = CommonOptions.CreateConfig();
        var command = new Command("readings", "List the latest readings.") { last, config };
        command.SetAction(result => DaemonQuery.Run(result.GetValue(config)!, $"readings {result.GetValue(last)}", text =>
        {
            foreach (var line in JsonSerializer.Deserialize(text, ControlJson.Indented.ReadingLineArray)!)
            {
                Console.Out.WriteLine(StatusText.Format(line));
            }
        }));
        return command;
    }
}
