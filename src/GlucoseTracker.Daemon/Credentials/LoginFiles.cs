using GlucoseTracker.LibreLinkUp.Session;
using Microsoft.Extensions.Logging;

namespace GlucoseTracker.Daemon.Credentials;

/// <summary>What a sign-in leaves in the state directory. Only the owner can read these files.</summary>
/// <param name="stateDirectory">The state directory.</param>
public sealed class LoginFiles(string stateDirectory)
{
    /// <summary>The account and the chosen person.</summary>
    public string AccountPath { get; } = Path.Combine(stateDirectory, "account.json");

    /// <summary>Token, region, client version and login budget.</summary>
    public string SessionPath { get; } = Path.Combine(stateDirectory, "session.json");

    /// <summary>The password, where there is no credential store.</summary>
    public string PasswordPath { get; } = Path.Combine(stateDirectory, "librelinkup-password");

    /// <summary>The account.</summary>
    public AccountFile Account => new(AccountPath);

    /// <summary>The session.</summary>
    public SessionFile Session(ILogger<SessionFile> logger) => new(SessionPath, logger);
}
