using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.Hosting;
using GlucoseTracker.Files;

namespace GlucoseTracker.Pi.Login;

/// <summary>Whether this process may change a directory, and how it gets there when it may not.</summary>
internal static class Elevation
{
    private const UnixFileMode StateMode =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupRead | UnixFileMode.GroupExecute;

    /// <summary>True when files can be made in the directory by its owner, or by this user; it is made where it is missing.</summary>
    public static bool CanWrite(string directory)
    {
        try
        {
            CreateStateDirectory(directory);
            using (OwnerRights.OfProcess.Take(directory))
            {
                AtomicFile.CreateOwnerDirectory(directory);
            }

            // Whose it is may have been decided only now.
            using var rights = OwnerRights.OfProcess.Take(directory);
            using var probe = AtomicFile.Create(Path.Combine(directory, "probe"));
            return true;
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            return false;
        }
    }

    /// <summary>Starts this command again through sudo, which asks for the password itself. Returns the exit status.</summary>
    /// <param name="directory">What may not be changed, for the message.</param>
    public static async Task<int> RelaunchAsRootAsync(string directory)
    {
        if (OwnerRights.OfProcess.IsRoot)
        {
            await Console.Error.WriteLineAsync($"{directory} cannot be written by its owner; check owner, mode and file system.").ConfigureAwait(false);
            return ExitCode.NotWritable;
        }

        await Console.Error.WriteLineAsync($"{directory} cannot be written by you; going on through sudo.").ConfigureAwait(false);
        var status = await SystemCommand.RunAsync("sudo", [.. GetProgram(), .. Environment.GetCommandLineArgs().Skip(1)]).ConfigureAwait(false);
        if (status == SystemCommand.NotFoundExitCode)
        {
            await Console.Error.WriteLineAsync("There is no sudo here; run this command as root.").ConfigureAwait(false);
            return ExitCode.NotWritable;
        }

        return status;
    }

    /// <summary>The installed daemon's state directory may be needed before systemd makes it at the first start.</summary>
    private static void CreateStateDirectory(string directory)
    {
        if (OwnerRights.OfProcess.IsRoot && directory == TrackerConfiguration.Defaults.StateDirectory && SystemUsers.Find(SystemUsers.DaemonUser, new SystemFiles()) is { } daemon)
        {
            OwnedDirectory.Create(directory, daemon.User, daemon.Group, StateMode);
        }
    }

    /// <summary>How this process was started: the program itself, or the runtime with the program's assembly.</summary>
    private static string[] GetProgram() => Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet"
        ? [Environment.ProcessPath!, Path.Combine(AppContext.BaseDirectory, "glucose-tracker.dll")]
        : [Environment.ProcessPath!];
}
