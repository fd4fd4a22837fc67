using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.Control;
using GlucoseTracker.Daemon.Hosting;
using GlucoseTracker.Files;
using GlucoseTracker.History;

namespace GlucoseTracker.Pi.Commands;

/// <summary>The common course of verbs that read the history beside the daemon.</summary>
internal static class HistoryAccess
{
    /// <summary>Does the work with the history of the person whom the configuration names; failures become a sentence and an exit code.</summary>
    public static int Read(string? configFile, Func<TrackerOptions, HistoryStore, HistoryPerson, int> work) => Guard(() =>
    {
        var options = CommonOptions.LoadConfiguration(configFile);
        Flush(options);
        using var rights = OwnerRights.OfProcess.Take(options.StateDirectory);
        if (IsMissing(GetFile(options)))
        {
            return ReportMissing(options);
        }

        using var store = HistoryStore.OpenToRead(GetFile(options));
        return store.Find(HistoryComposition.SettingsMark(options)) is { } person ? work(options, store, person) : ReportMissing(options);
    });

    /// <summary>A daemon that runs holds up to five minutes of readings in memory. Without one the file has all there is.</summary>
    private static void Flush(TrackerOptions options)
    {
        try
        {
            ControlClient.Send(options.StateDirectory, "flush");
        }
        catch (DaemonUnavailableException)
        {
            // What is in the file is shown; a file that is missing is explained with the daemon's state.
        }
    }

    private static int ReportMissing(TrackerOptions options)
    {
        Console.Error.WriteLine(MissingHistory.Describe(options, GetFile(options)));
        return ExitCode.NoHistory;
    }

    /// <summary>True when the folder can be looked into and the file is not in it.</summary>
    private static bool IsMissing(string file)
    {
        try
        {
            return !Directory.GetFileSystemEntries(Path.GetDirectoryName(file)!).Any(entry => Path.GetFileName(entry) == Path.GetFileName(file));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return e is DirectoryNotFoundException;
        }
    }

    public static string GetFile(TrackerOptions options) => Path.Combine(options.StateDirectory, HistoryStore.FileName);

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
