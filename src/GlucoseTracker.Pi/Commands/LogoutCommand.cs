using System.CommandLine;
using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.Credentials;
using GlucoseTracker.Daemon.Languages;
using GlucoseTracker.Files;
using GlucoseTracker.LibreLinkUp.Session;
using GlucoseTracker.Pi.Languages;
using GlucoseTracker.Pi.Login;
using Microsoft.Extensions.Logging.Abstractions;

namespace GlucoseTracker.Pi.Commands;

/// <summary>
/// <c>logout</c>: removes account, session, chosen person and password from this device. The waits before the next sign-in stay.
/// </summary>
internal static class LogoutCommand
{
    public static Command Create()
    {
        var config = CommonOptions.CreateConfig();
        var command = new Command("logout") { config };
        command.SetWork((result, _) => RunAsync(CommonOptions.LoadConfiguration(result.GetValue(config))));
        return command;
    }

    private static async Task<int> RunAsync(TrackerOptions options)
    {
        try
        {
            return await Elevation.RunAsync(options.StateDirectory, () => SignOutAsync(options)).ConfigureAwait(false);
        }
        catch (Exception e) when (e.IsFileFailure())
        {
            throw new CommandException(
                ExitCode.NotWritable, UserTexts.Format("logout.incomplete", ("reason", FailureText.From(options.StateDirectory, e))), e);
        }
    }

    private static async Task<int> SignOutAsync(TrackerOptions options)
    {
        var packaged = SystemdUnit.Matches(options);
        var files = new LoginFiles(options.StateDirectory);
        new PasswordStore(files.PasswordPath, packaged).Delete();
        var session = files.Session(NullLogger<SessionFile>.Instance);
        using (OwnerRights.Current.BeginScope(options.StateDirectory))
        {
            files.Account.Delete();
            session.Clear(TimeProvider.System.GetUtcNow());
        }

        // A running daemon holds the session in memory and may write it again before it stops.
        var restarted = packaged && await SystemdUnit.RestartAsync().ConfigureAwait(false);
        using (OwnerRights.Current.BeginScope(options.StateDirectory))
        {
            session.Clear(TimeProvider.System.GetUtcNow());
        }

        Console.WriteLine(
            UserTexts.Get("logout.done"));
        if (restarted)
        {
            Console.WriteLine(UserTexts.Get("logout.restarted"));
        }
        else if (DaemonStart.IsRunning(options.StateDirectory))
        {
            Console.WriteLine(UserTexts.Get("logout.restart-needed"));
        }

        return ExitCode.Ok;
    }
}
