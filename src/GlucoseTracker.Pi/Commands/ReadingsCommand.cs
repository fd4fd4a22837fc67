using System.CommandLine;
using System.Text.Json;
using GlucoseTracker.Daemon.Control;

namespace GlucoseTracker.Pi.Commands;

/// <summary><c>readings</c>: the latest readings as a list.</summary>
internal static class ReadingsCommand
{
    private const int Usual = 20;
    private const int Most = 10_000;

    public static Command Create()
    {
        var last = NumberOption.Whole("--last", "How many, newest first.", Usual, 1, Most);
        var config = CommonOptions.Config();
        var command = new Command("readings", "List the latest readings.") { last, config };
        command.SetAction(result => Ask.Daemon(result.GetValue(config)!, $"readings {result.GetValue(last)}", text =>
        {
            foreach (var line in JsonSerializer.Deserialize(text, ControlJson.Readable.ReadingLineArray)!)
            {
                Console.Out.WriteLine(StatusText.Of(line));
            }
        }));
        return command;
    }
}
