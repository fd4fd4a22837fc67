using Microsoft.Extensions.Logging;

namespace GlucoseTracker.Daemon.Credentials;

/// <summary>Log lines about secrets. They name files, never contents.</summary>
public static partial class SecretsLog
{
    /// <summary>The password cannot be used.</summary>
    [LoggerMessage(
        EventIds.PasswordUnreadable, LogLevel.Warning,
        "The password in {File} cannot be used ({Reason}). The service's user must be able to read it.")]
    public static partial void PasswordUnreadable(this ILogger logger, string file, string reason);

    /// <summary>A secret cannot be used.</summary>
    [LoggerMessage(EventIds.SecretUnusable, LogLevel.Warning, "{Problem}")]
    public static partial void SecretUnusable(this ILogger logger, string problem);

    /// <summary>The token cannot be used.</summary>
    [LoggerMessage(
        EventIds.TokenUnreadable, LogLevel.Warning,
        "The token in {File} cannot be used ({Reason}). The service's user must be able to read it.")]
    public static partial void TokenUnreadable(this ILogger logger, string file, string reason);
}
