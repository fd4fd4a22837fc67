using GlucoseTracker.LibreLinkUp.Session;
using Microsoft.Extensions.Logging;

namespace GlucoseTracker.Daemon.Credentials;

/// <summary>The files of a sign-in in the state directory. Only their owner can read them.</summary>
/// <param name="stateDirectory">The state directory.</param>
public sealed class LoginFiles(string stateDirectory)
{
    /// <summary>The path of the file with the account and the chosen person.</summary>
    public string AccountPath { get; } = Path.Combine(stateDirectory, "account.json");

    /// <summary>The path of the file with token, region, client version and login limit.</summary>
    public string SessionPath { get; } = Path.Combine(stateDirectory, "session.json");

    /// <summary>The path of the password file, for systems without a credential store.</summary>
    public string PasswordPath { get; } = Path.Combine(stateDirectory, "librelinkup-password");

    /// <summary>Reads and writes the account.</summary>
    public AccountFile Account => new(AccountPath);

    /// <summary>Reads and writes the session.</summary>
    public SessionFile Session(ILogger<SessionFile> logger) => new(SessionPath, logger);
}
