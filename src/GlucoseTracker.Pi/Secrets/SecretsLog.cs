using Microsoft.Extensions.Logging;

namespace GlucoseTracker.Pi.Secrets;

/// <summary>Log lines about secrets: events 400 to 499. They name files, never contents.</summary>
internal static partial class SecretsLog
{
    [LoggerMessage(400, LogLevel.Warning, "The password in {File} cannot be used ({Reason}). The service's user must be able to read it.")]
    public static partial void PasswordUnreadable(this ILogger logger, string file, string reason);

    [LoggerMessage(420, LogLevel.Warning, "{Problem}")]
    public static partial void SecretUnusable(this ILogger logger, string problem);

    [LoggerMessage(410, LogLevel.Warning, "The token in {File} cannot be used ({Reason}). The service's user must be able to read it.")]
    public static partial void TokenUnreadable(this ILogger logger, string file, string reason);
}
