using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.Linux;
using GlucoseTracker.Files;
using GlucoseTracker.Pi.Commands;
using GlucoseTracker.Pi.Languages;

namespace GlucoseTracker.Pi.Login;

/// <summary>Runs work that changes a directory, as root when this user has no write permission.</summary>
internal static class Elevation
{
    private const UnixFileMode StateMode =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupRead | UnixFileMode.GroupExecute;

    /// <summary>Does the work, or runs this command again as root when the directory is not writable.</summary>
    /// <param name="directory">The directory that the work changes; created when it is missing.</param>
    /// <param name="work">Does the work and returns the exit code.</param>
    public static Task<int> RunAsync(string directory, Func<Task<int>> work) =>
        CanWrite(directory) ? work() : RelaunchAsRootAsync(directory);

    /// <summary>True when its owner or this user can create files in the directory; creates the directory when it is missing.</summary>
    public static bool CanWrite(string directory)
    {
        try
        {
            CreateStateDirectory(directory);
            using (OwnerRights.Current.BeginScope(directory))
            {
                AtomicFile.CreateOwnerDirectory(directory);
            }

            // The directory may be new, so its owner is read again.
            using var rights = OwnerRights.Current.BeginScope(directory);
            using var probe = AtomicFile.Create(Path.Combine(directory, "probe"));
            return true;
        }
        catch (Exception e) when (e.IsFileFailure())
        {
            return false;
        }
    }

    /// <summary>Runs this command again with sudo, which asks for the user's password, and returns its exit code.</summary>
    /// <param name="directory">The directory that is not writable.</param>
    private static async Task<int> RelaunchAsRootAsync(string directory)
    {
        if (OwnerRights.Current.IsRoot)
        {
            throw new CommandException(
                ExitCode.NotWritable, UserTexts.Format("login.owner-cannot-write", ("directory", directory)));
        }

        await Console.Error.WriteLineAsync(
            UserTexts.Format("login.with-sudo", ("directory", FileText.GetName(directory)))).ConfigureAwait(false);
        var status = await SystemCommand.RunAsync(
            "sudo", [.. GetProgram(), .. Environment.GetCommandLineArgs().Skip(1)]).ConfigureAwait(false);
        return status == SystemCommand.NotFoundExitCode
            ? throw new CommandException(ExitCode.NotWritable, UserTexts.Get("login.no-sudo"))
            : status;
    }

    /// <summary>Creates the state directory of the installed daemon, which systemd creates only at the first start.</summary>
    private static void CreateStateDirectory(string directory)
    {
        if (OwnerRights.Current.IsRoot
            && directory == TrackerConfiguration.Defaults.StateDirectory
            && SystemUsers.Find(SystemUsers.DaemonUser, new SystemFiles()) is { } daemon)
        {
            OwnedDirectory.Create(directory, daemon.User, daemon.Group, StateMode);
        }
    }

    /// <summary>The command line that starts this program: its executable, or the runtime and the program's assembly.</summary>
    private static string[] GetProgram() => Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet"
        ? [Environment.ProcessPath!, Path.Combine(AppContext.BaseDirectory, "glucose-tracker.dll")]
        : [Environment.ProcessPath!];
}
