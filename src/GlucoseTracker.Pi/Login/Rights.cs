namespace GlucoseTracker.Pi.Login;

/// <summary>Whether this process may change the state directory, and how it gets there when it may not.</summary>
internal static class Rights
{
    /// <summary>True when files can be made in the directory; it is made where it is missing.</summary>
    public static bool CanWrite(string directory)
    {
        try
        {
            Directory.CreateDirectory(directory, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            var probe = Path.Combine(directory, $".probe-{Environment.ProcessId}");
            using (new FileStream(probe, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose))
            {
                return true;
            }
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            return false;
        }
    }

    /// <summary>Starts this command again through sudo, which asks for the password itself. Returns the exit status.</summary>
    /// <param name="directory">What may not be changed, for the message.</param>
    public static async Task<int> AgainAsRootAsync(string directory)
    {
        if (Environment.IsPrivilegedProcess)
        {
            await Console.Error.WriteLineAsync($"{directory} cannot be written even by root; check the file system.").ConfigureAwait(false);
            return ExitCode.NotWritable;
        }

        await Console.Error.WriteLineAsync($"{directory} cannot be written by you; going on through sudo.").ConfigureAwait(false);
        var status = await SystemProgram.RunAsync("sudo", [.. ThisProgram(), .. Environment.GetCommandLineArgs().Skip(1)]).ConfigureAwait(false);
        if (status == SystemProgram.NotThere)
        {
            await Console.Error.WriteLineAsync("There is no sudo here; run this command as root.").ConfigureAwait(false);
            return ExitCode.NotWritable;
        }

        return status;
    }

    /// <summary>How this process was started: the program itself, or the runtime with the program's assembly.</summary>
    private static string[] ThisProgram() => Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet"
        ? [Environment.ProcessPath!, Path.Combine(AppContext.BaseDirectory, "glucose-tracker.dll")]
        : [Environment.ProcessPath!];
}
