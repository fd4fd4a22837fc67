using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.Control;
using GlucoseTracker.Daemon.History;
using GlucoseTracker.Files;
using GlucoseTracker.History;

namespace GlucoseTracker.Pi.Commands;

/// <summary>Opens the history database for commands, also while the daemon is running.</summary>
internal static class HistoryAccess
{
    /// <summary>Opens the history of the configured person and runs the work.</summary>
    /// <param name="configFile">The value of --config; null without the option.</param>
    /// <param name="work">Does the work and returns the exit code.</param>
    /// <exception cref="CommandException">There is no history of this person.</exception>
    /// <exception cref="HistoryException">The history cannot be read.</exception>
    public static int Read(string? configFile, Func<TrackerOptions, HistoryStore, HistoryPerson, int> work)
    {
        var options = CommonOptions.LoadConfiguration(configFile);
        Flush(options);
        using var rights = OwnerRights.Current.BeginScope(options.StateDirectory);
        if (IsMissing(GetFile(options)))
        {
            throw CreateMissing(options);
        }

        using var store = HistoryStore.OpenToRead(GetFile(options));
        return store.Find(SettingsHash.Create(options)) is { } person
            ? work(options, store, person)
            : throw CreateMissing(options);
    }

    /// <summary>Asks a running daemon to write the readings of the last five minutes, which it may hold only in memory.</summary>
    private static void Flush(TrackerOptions options)
    {
        try
        {
            ControlClient.Flush(options.StateDirectory);
        }
        catch (DaemonUnavailableException)
        {
            // Without a running daemon, the file already contains every reading.
        }
    }

    private static CommandException CreateMissing(TrackerOptions options) =>
        new(ExitCode.NoHistory, MissingHistory.Describe(options, GetFile(options)));

    /// <summary>True when the folder is missing, or can be listed and does not hold the file.</summary>
    private static bool IsMissing(string file)
    {
        try
        {
            return !Directory.GetFileSystemEntries(Path.GetDirectoryName(file)!)
                .Any(entry => Path.GetFileName(entry) == Path.GetFileName(file));
        }
        catch (Exception e) when (e.IsFileFailure())
        {
            return e is DirectoryNotFoundException;
        }
    }

    /// <summary>The path of the history file.</summary>
    public static string GetFile(TrackerOptions options) => Path.Combine(options.StateDirectory, HistoryStore.FileName);
}
