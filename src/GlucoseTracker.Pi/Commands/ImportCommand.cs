using System.CommandLine;
using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.History;
using GlucoseTracker.Domain.Sources;
using GlucoseTracker.Files;
using GlucoseTracker.History;
using GlucoseTracker.History.Exchange;
using GlucoseTracker.Pi.Languages;

namespace GlucoseTracker.Pi.Commands;

/// <summary>
/// <c>import</c>: adds the readings of a file to the history. Readings that the history already contains are not added again.
/// </summary>
internal static class ImportCommand
{
    private const int BatchSize = 5000;

    public static Command Create()
    {
        var file = new Argument<string>("file")
        {
            Description = "option.import-file",
            HelpName = "FILE",
        };
        var dates = new Option<string?>("--dates") { Description = "option.dates" };
        dates.AcceptWords("day-first", "month-first");
        var zone = new Option<string?>("--zone")
        {
            Description = "option.zone",
            HelpName = "ZONE",
        };
        var config = CommonOptions.CreateConfig();
        var command = new Command("import") { file, dates, zone, config };
        command.SetWork(result => Import(
            CommonOptions.LoadConfiguration(result.GetValue(config)), result.GetValue(file)!, result.GetValue(dates),
            result.GetValue(zone)));
        return command;
    }

    private static int Import(TrackerOptions options, string file, string? dates, string? zone)
    {
        var name = FileText.GetName(file);
        try
        {
            using var source = ImportFile.Open(file);
            var readings = source.Read(dates, zone, TimeProvider.System.GetUtcNow());
            var isBeforeLogin = MissingHistory.IsNotSetUp(options);

            // The file is open, so the permissions can change: the history is written with those of the daemon's user.
            OwnerRights.Current.SwitchPermanently(options.StateDirectory);
            using var store = HistoryStore.Open(HistoryAccess.GetFile(options));
            var person = store.Follow(SettingsHash.Create(options), null);
            var changed = AddAll(store, person, readings.Readings);
            Console.Out.WriteLine($"{UserTexts.GetLabel(name)} {ImportText.Summary(readings.Count, changed)} {readings.Remarks}");
            if (isBeforeLogin)
            {
                Console.Error.WriteLine(UserTexts.Get("import.before-login"));
            }

            return ExitCode.Ok;
        }
        catch (ExchangeException e) when (e.IsOtherFormat)
        {
            throw new CommandException(ExitCode.Invalid, UserTexts.Format("import.other-format", ("file", name)), e);
        }
        catch (FormatException e)
        {
            throw new CommandException(
                ExitCode.Invalid, $"{(e is ExchangeException ? $"{name}," : UserTexts.GetLabel(name))} {e.Message}", e);
        }
        catch (Exception e) when (e.IsFileFailure())
        {
            throw new CommandException(ExitCode.Invalid, FileText.DescribeReadError(file, e), e);
        }
    }

    /// <summary>
    /// Adds the readings in transactions of <see cref="BatchSize"/>. A batch is a sequence and not a list, so that a large file needs
    /// little memory.
    /// </summary>
    private static int AddAll(HistoryStore store, HistoryPerson person, IEnumerable<SourcedReading> readings)
    {
        var changed = 0;
        using var next = readings.GetEnumerator();
        while (next.MoveNext())
        {
            changed += store.Add(person, ReadBatch(next));
        }

        return changed;
    }

    private static IEnumerable<SourcedReading> ReadBatch(IEnumerator<SourcedReading> next)
    {
        var count = 0;
        do
        {
            yield return next.Current;
        }
        while (++count < BatchSize && next.MoveNext());
    }
}
