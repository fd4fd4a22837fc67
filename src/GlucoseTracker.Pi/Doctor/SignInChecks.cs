using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.Credentials;
using GlucoseTracker.Daemon.Linux;
using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Languages;
using GlucoseTracker.Files;
using GlucoseTracker.LibreLinkUp.Session;
using GlucoseTracker.Pi.Languages;
using GlucoseTracker.Pi.Login;
using Microsoft.Extensions.Logging.Abstractions;

namespace GlucoseTracker.Pi.Doctor;

/// <summary>
/// Checks the stored account and session. No request is sent, because three failed sign-ins within a minute lock an account.
/// </summary>
internal static class SignInChecks
{
    private const string Login = "sudo glucose-tracker login";

    /// <summary>Checks that an account is stored.</summary>
    public static CheckResult Account(TrackerOptions options)
    {
        if (!options.Sources.Contains(SourceKind.LibreLinkUp))
        {
            return options.Sources[0] == SourceKind.Nightscout
                ? Site(options.Nightscout)
                : CheckResult.Ok("account", UserTexts.Get("doctor.account-phone"));
        }

        using var rights = OwnerRights.Current.BeginScope(options.StateDirectory);
        var files = new LoginFiles(options.StateDirectory);
        return GetAccount(options, files).Email.Length > 0 ? CheckResult.Ok("account", UserTexts.Get("doctor.account-ok"))
            : CanRead(files.AccountPath) ? options.Sources.Count > 1
                ? CheckResult.Warning(
                    "account", UserTexts.Get("doctor.account-others"),
                    UserTexts.Format("doctor.account-others.next", ("command", Login)))
                : CheckResult.Problem("account", UserTexts.Get("doctor.account-none"), Login)
            : NotAllowed("account");
    }

    /// <summary>The result for a site that is only used after other sources.</summary>
    public static IEnumerable<CheckResult> OtherSites(TrackerOptions options) =>
        options.Sources.Skip(1).Contains(SourceKind.Nightscout) ? [Site(options.Nightscout)] : [];

    /// <summary>Checks that the token of the site exists.</summary>
    public static CheckResult Site(NightscoutSettings settings) => settings.TokenFile switch
    {
        "" => CheckResult.Ok("account", UserTexts.Get("doctor.site-public")),
        var file when File.Exists(file) => CheckResult.Ok("account", UserTexts.Get("doctor.site-token")),
        var file when !CanList(Path.GetDirectoryName(file)) => NotAllowed("account"),
        var file => CheckResult.Problem(
            "account", UserTexts.Format("doctor.site-no-file", ("file", file)), UserTexts.Get("doctor.site-no-file.next")),
    };

    /// <summary>Checks that the password and the tokens are usable.</summary>
    /// <param name="problems">The problems, one sentence each.</param>
    public static CheckResult Secrets(IReadOnlyList<CatalogueText> problems) => problems.Count == 0
        ? CheckResult.Ok("secrets", UserTexts.Get("doctor.secrets-ok"))
        : CheckResult.Problem(
            "secrets", string.Join(' ', problems.Select(problem => problem.Describe(UserTexts.Current))),
            UserTexts.Get("doctor.secrets.next"));

    /// <summary>The report from the stored session and the login throttle, used without a running daemon.</summary>
    public static CheckResult Stored(TrackerOptions options, DateTimeOffset now)
    {
        if (!options.Sources.Contains(SourceKind.LibreLinkUp))
        {
            return CheckResult.NotChecked(
                "sign-in", options.Sources[0] == SourceKind.Phone
                    ? UserTexts.Get("doctor.account-phone")
                    : UserTexts.Get("doctor.sign-in-nightscout"));
        }

        using var rights = OwnerRights.Current.BeginScope(options.StateDirectory);
        var files = new LoginFiles(options.StateDirectory);
        if (!CanRead(files.SessionPath))
        {
            return NotAllowed("sign-in");
        }

        var account = GetAccount(options, files);
        return account.Email.Length == 0
            ? CheckResult.Warning("sign-in", UserTexts.Get("doctor.sign-in-no-account"), Login)
            : CheckSession(files.Session(NullLogger<SessionFile>.Instance).Load().For(account.Email, account.BaseAddress), now);
    }

    private static CheckResult CheckSession(SessionState session, DateTimeOffset now)
    {
        var budget = session.Logins;
        if (budget is { Cause: ConnectionCause.WrongPassword, Refused: not null } && !session.IsSignedIn)
        {
            return CheckResult.Problem("sign-in", UserTexts.Get("doctor.sign-in-refused"), Login);
        }

        if (session.IsSignedIn)
        {
            return CheckResult.NotChecked(
                "sign-in", session.PatientId is null
                    ? UserTexts.Get("doctor.session")
                    : UserTexts.Get("doctor.session-with-person"), DaemonStart.GetCommand(new SystemFiles()));
        }

        return budget.Failures > 0
            ? CheckResult.Warning(
                "sign-in",
                UserTexts.Format("doctor.sign-in-failed", ("count", budget.Failures), ("cause", CauseWords.Describe(budget.Cause))),
                UserTexts.Format("doctor.sign-in-failed.next", ("minutes", (int)Math.Ceiling(budget.GetRemaining(now).TotalMinutes))))
            : CheckResult.Warning(
                "sign-in", UserTexts.Get("doctor.no-session"),
                UserTexts.Format("doctor.no-session.next", ("command", DaemonStart.GetCommand(new SystemFiles()))));
    }

    private static EffectiveAccount GetAccount(TrackerOptions options, LoginFiles files) =>
        EffectiveAccount.Create(options.LibreLinkUp, files.Account.Load());

    private static CheckResult NotAllowed(string check) =>
        CheckResult.NotChecked(check, UserTexts.Get("doctor.not-allowed"), UserTexts.Get("doctor.use-sudo"));

    /// <summary>False when this user has no permission to list a directory.</summary>
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

    /// <summary>False when the file may exist but this user may not read it.</summary>
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
