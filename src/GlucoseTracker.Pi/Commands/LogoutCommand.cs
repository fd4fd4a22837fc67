using System.CommandLine;
using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.Credentials;
using GlucoseTracker.Files;
using GlucoseTracker.LibreLinkUp.Session;
using GlucoseTracker.Pi.Login;
using Microsoft.Extensions.Logging.Abstractions;

namespace GlucoseTracker.Pi.Commands;

/// <summary><c>logout</c>: removes every trace of a sign-in.</summary>
internal static class LogoutCommand
{
    public static Command Create()
    {
        var config = CommonOptions.CreateConfig();
        var command = new Command("logout", "Remove account, session, chosen person and password from this device.") { config };
        command.SetAction(result => RunAsync(result.GetValue(config)));
        return command;
    }

    private static async Task<int> RunAsync(string? config)
    {
        try
        {
            var options = CommonOptions.LoadConfiguration(config);
            return Elevation.CanWrite(options.StateDirectory)
                ? await SignOutAsync(options).ConfigureAwait(false)
                : await Elevation.RelaunchAsRootAsync(options.StateDirectory).ConfigureAwait(false);
        }
        catch (ConfigurationException e)
        {
            await Console.Error.WriteLineAsync(e.Message).ConfigureAwait(false);
            return ExitCode.Invalid;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"Not everything could be removed: {FailureReason.WithFile(e)}.").ConfigureAwait(false);
            return ExitCode.NotWritable;
        }
    }

    private static async Task<int> SignOutAsync(TrackerOptions options)
    {
        var packaged = SystemdUnit.Matches(options);
        var files = new LoginFiles(options.StateDirectory);
        new PasswordStore(files.PasswordPath, packaged).Delete();
        var session = files.Session(NullLogger<SessionFile>.Instance);
        using (OwnerRights.OfProcess.Take(options.StateDirectory))
        {
            files.Account.Delete();
            session.Delete();
        }

        // The daemon keeps the session in memory and writes it now and then, so the file goes again when the daemon is gone.
        var restarted = packaged && await SystemdUnit.RestartAsync().ConfigureAwait(false);
        using (OwnerRights.OfProcess.Take(options.StateDirectory))
        {
            session.Delete();
        }

        Console.WriteLine("Signed out: account, session, chosen person and password are removed from this device. Kept readings stay in the history.");
        Console.WriteLine(restarted ? "The daemon, if it runs, has been restarted without them." : "A daemon that runs forgets them with a restart.");
        return ExitCode.Ok;
    }
}
