using System.CommandLine;
using GlucoseTracker.Daemon.Control;

namespace GlucoseTracker.Pi.Commands;

/// <summary><c>readings</c>: lists the latest readings of the running daemon.</summary>
internal static class ReadingsCommand
{
    private const int DefaultCount = 20;
    private const int MaxCount = 10_000;

    public static Command Create()
    {
        var last = NumberOption.Integer("--last", "option.last", DefaultCount, 1, MaxCount);
        var config = CommonOptions.CreateConfig();
        var command = new Command("readings") { last, config };
        command.SetWork(result =>
        {
            var request = $"readings {result.GetValue(last)}";
            foreach (var line in DaemonQuery.Ask(result.GetValue(config), request, ControlJson.Indented.ReadingLineArray))
            {
                Console.Out.WriteLine(StatusText.Format(line));
            }

            return ExitCode.Ok;
        });
        return command;
    }
}
