using GlucoseTracker.Files;
using GlucoseTracker.History;
using GlucoseTracker.Pi.Composition;
using GlucoseTracker.Pi.Configuration;

namespace GlucoseTracker.Pi.Commands;

/// <summary>The common course of verbs that read the history beside the daemon.</summary>
internal static class HistoryAccess
{
    /// <summary>Does the work with the history of the person whom the configuration names; failures become a sentence and an exit code.</summary>
    public static int Read(string? configFile, Func<TrackerOptions, HistoryStore, HistoryPerson, int> work) => Guard(() =>
    {
        var options = CommonOptions.LoadConfiguration(configFile);
        using var rights = OwnerRights.OfProcess.Take(options.StateDirectory);
        using var store = HistoryStore.OpenToRead(FileOf(options));
        if (store.Find(HistoryComposition.SettingsMark(options)) is not { } person)
        {
            Console.Error.WriteLine("The history holds nothing of the person whom the configuration names yet.");
            return ExitCode.NoHistory;
        }

        return work(options, store, person);
    });

    public static string FileOf(TrackerOptions options) => Path.Combine(options.StateDirectory, HistoryStore.FileName);

    public static int Guard(Func<int> work)
    {
        try
        {
            return work();
        }
        catch (ConfigurationException e)
        {
            Console.Error.WriteLine(e.Message);
            return ExitCode.Invalid;
        }
        catch (HistoryException e)
        {
            Console.Error.WriteLine(e.Failure == HistoryFailure.NotAccessible ? e.Message + " The history is for its owner only: try with sudo." : e.Message);
            return ExitCode.NoHistory;
        }
    }
}
