using Microsoft.Extensions.Logging;

namespace GlucoseTracker.Daemon.Credentials;

/// <summary>Log messages about secrets. They contain file names, but no secrets.</summary>
public static partial class SecretsLog
{
    /// <summary>Logs an unusable password.</summary>
    [LoggerMessage(
        EventIds.PasswordUnreadable, LogLevel.Warning,
        "The password in {File} cannot be used ({Reason}). The service's user must be able to read it.")]
    public static partial void PasswordUnreadable(this ILogger logger, string file, string reason);

    /// <summary>Logs an unusable secret.</summary>
    [LoggerMessage(EventIds.SecretUnusable, LogLevel.Warning, "{Problem}")]
    public static partial void SecretUnusable(this ILogger logger, string problem);

    /// <summary>Logs an unusable token.</summary>
    [LoggerMessage(
        EventIds.TokenUnreadable, LogLevel.Warning,
        "The token in {File} cannot be used ({Reason}). The service's user must be able to read it.")]
    public static partial void TokenUnreadable(this ILogger logger, string file, string reason);
}
