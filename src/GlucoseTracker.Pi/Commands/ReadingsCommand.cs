using System.CommandLine;
using System.Text.Json;
using GlucoseTracker.Pi.Control;

namespace GlucoseTracker.Pi.Commands;

/// <summary><c>readings</c>: the latest readings as a list.</summary>
internal static class ReadingsCommand
{
    private const int Usual = 20;

    public static Command Create()
    {
        var last = new Option<int>("--last") { Description = "How many, newest first.", DefaultValueFactory = _ => Usual, HelpName = "N" };
        last.Validators.Add(r =>
        {
            if (r.GetValueOrDefault<int>() is < 1 or > 10_000)
            {
                r.AddError("--last: write a number from 1 to 10000.");
            }
        });
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
