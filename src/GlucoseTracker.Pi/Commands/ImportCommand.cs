using System.CommandLine;
using GlucoseTracker.Daemon.Hosting;
using GlucoseTracker.Files;
using GlucoseTracker.History;
using GlucoseTracker.History.Exchange;

namespace GlucoseTracker.Pi.Commands;

/// <summary><c>import</c>: readings from a file into the history; what is there already is not doubled.</summary>
internal static class ImportCommand
{
    private const int BatchSize = 5000;

    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = "A CSV file of 'export', or the glucose data that LibreView lets you download.", HelpName = "FILE" };
        var dates = new Option<string?>("--dates") { Description = "How a LibreView file writes its dates, where its own dates do not tell." };
        dates.AcceptOnlyFromAmong("day-first", "month-first");
        var zone = new Option<string?>("--zone") { Description = "The time zone of a LibreView file, such as Europe/Vienna. Without it: the system's.", HelpName = "ZONE" };
        var config = CommonOptions.CreateConfig();
        var command = new Command("import", "Take readings from a file into the history.") { file, dates, zone, config };
        command.SetAction(result => HistoryAccess.Guard(() =>
        {
            var options = CommonOptions.LoadConfiguration(result.GetValue(config));
            var name = result.GetValue(file)!;
            try
            {
                using var source = ImportFile.Open(name);
                var readings = source.Read(result.GetValue(dates), result.GetValue(zone), TimeProvider.System.GetUtcNow());

                // The file may be the caller's alone; everything after this is the daemon's.
                OwnerRights.OfProcess.TakeForGood(options.StateDirectory);
                using var store = HistoryStore.Open(HistoryAccess.GetFile(options));
                var person = store.Follow(HistoryComposition.SettingsMark(options), null);
                var changed = readings.Readings.Chunk(BatchSize).Sum(part => store.Add(person, part));
                Console.Out.WriteLine($"{name}: {ImportText.Summary(readings.Count, changed)} {readings.Remarks}");
                return ExitCode.Ok;
            }
            catch (FormatException e)
            {
                Console.Error.WriteLine($"{name}{(e is ExchangeException ? ", " : ": ")}{e.Message}");
                return ExitCode.Invalid;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                Console.Error.WriteLine(FileText.DescribeReadError(name, e));
                return ExitCode.Invalid;
            }
        }));
        return command;
    }
}
