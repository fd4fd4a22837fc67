using System.Globalization;
using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.Credentials;
using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Files;
using GlucoseTracker.LibreLinkUp.Session;
using Microsoft.Extensions.Logging.Abstractions;

namespace GlucoseTracker.Pi.Doctor;

/// <summary>
/// Account and session as they are stored. Nothing is sent, so no sign-in is spent: three bad ones in a minute lock an account.
/// </summary>
internal static class SignInChecks
{
    private const string Login = "sudo glucose-tracker login";

    /// <summary>Whether there is an account to sign in with.</summary>
    public static CheckResult Account(TrackerOptions options)
    {
        if (!options.Sources.Contains(SourceKind.LibreLinkUp))
        {
            return options.Sources[0] == SourceKind.Nightscout
                ? Site(options.Nightscout)
                : CheckResult.Ok("account", "none is needed: readings come from the phone");
        }

        using var rights = OwnerRights.Current.BeginScope(options.StateDirectory);
        var files = new LoginFiles(options.StateDirectory);
        return GetAccount(options, files).Email.Length > 0 ? CheckResult.Ok("account", "an e-mail is written down")
            : CanRead(files.AccountPath) ? options.Sources.Count > 1
                ? CheckResult.Warning(
                    "account", "no LibreLinkUp account is written down; the other sources are asked",
                    $"{Login}; or take libreLinkUp out of Source.")
                : CheckResult.Problem("account", "no account is written down", Login)
            : NotAllowed("account");
    }

    /// <summary>A site that is asked after other sources.</summary>
    public static IEnumerable<CheckResult> OtherSites(TrackerOptions options) =>
        options.Sources.Skip(1).Contains(SourceKind.Nightscout) ? [Site(options.Nightscout)] : [];

    /// <summary>Whether the site's token is where it should be.</summary>
    public static CheckResult Site(NightscoutSettings settings) => settings.TokenFile switch
    {
        "" => CheckResult.Ok("account", "the Nightscout site is read without a token, as a public one"),
        var file when File.Exists(file) => CheckResult.Ok("account", "a file with the Nightscout token is there"),
        var file when !CanList(Path.GetDirectoryName(file)) => NotAllowed("account"),
        var file => CheckResult.Problem("account", $"there is no {file}", "Write the access token, and nothing else, into that file."),
    };

    /// <summary>Whether the password and the tokens can be used.</summary>
    /// <param name="problems">What is wrong, a sentence each.</param>
    public static CheckResult Secrets(IReadOnlyList<string> problems) => problems.Count == 0
        ? CheckResult.Ok("secrets", "each one that can be read is one line of plain characters")
        : CheckResult.Problem("secrets", string.Join(' ', problems), "Write the secret, and nothing else, into that file.");

    /// <summary>The report from the stored session and the login throttle, used without a running daemon.</summary>
    public static CheckResult Stored(TrackerOptions options, DateTimeOffset now)
    {
        if (!options.Sources.Contains(SourceKind.LibreLinkUp))
        {
            return CheckResult.NotChecked(
                "sign-in", $"none is needed: readings come from {(options.Sources[0] == SourceKind.Phone ? "the phone" : "Nightscout")}");
        }

        using var rights = OwnerRights.Current.BeginScope(options.StateDirectory);
        var files = new LoginFiles(options.StateDirectory);
        if (!CanRead(files.SessionPath))
        {
            return NotAllowed("sign-in");
        }

        var account = GetAccount(options, files);
        return account.Email.Length == 0
            ? CheckResult.Warning("sign-in", "there is no account to sign in with", Login)
            : CheckSession(files.Session(NullLogger<SessionFile>.Instance).Load().For(account.Email, account.BaseAddress), now);
    }

    private static CheckResult CheckSession(SessionState session, DateTimeOffset now)
    {
        var budget = session.Logins;
        if (budget is { Cause: ConnectionCause.WrongPassword, Refused: not null } && !session.IsSignedIn)
        {
            return CheckResult.Problem("sign-in", "the service has refused e-mail and password", Login);
        }

        if (session.IsSignedIn)
        {
            return CheckResult.NotChecked(
                "sign-in", $"a session is stored{(session.PatientId is null ? "" : ", and a person is chosen")}; whether it still holds " +
                "shows when the service runs", "sudo systemctl start glucose-tracker");
        }

        return budget.Failures > 0
            ? CheckResult.Warning(
                "sign-in",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"the last {budget.Failures} tries failed, the last one for: {EnumWords.Describe(budget.Cause)}"),
                $"The service waits {FormatMinutes(budget.GetRemaining(now))} before it tries again, so that the account is not locked; " +
                "start it and leave it alone.")
            : CheckResult.Warning(
                "sign-in", "no session is stored", "The service signs in when it starts: 'sudo systemctl start glucose-tracker'.");
    }

    private static EffectiveAccount GetAccount(TrackerOptions options, LoginFiles files) =>
        EffectiveAccount.Create(options.LibreLinkUp, files.Account.Load());

    private static CheckResult NotAllowed(string check) =>
        CheckResult.NotChecked(check, "this user may not look at it", "Run the same command with sudo.");

    private static string FormatMinutes(TimeSpan wait) =>
        string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(wait.TotalMinutes):F0} min");

    /// <summary>False when this user may not see what lies in a directory.</summary>
    private static bool CanList(string? directory)
    {
        try
        {
            _ = directory is null ? [] : Directory.GetFileSystemEntries(directory);
            return true;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }

    /// <summary>False when the file may be there and is not for this user.</summary>
    private static bool CanRead(string path)
    {
        try
        {
            using var file = RegularFile.Open(path, long.MaxValue);
            return true;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }
}
