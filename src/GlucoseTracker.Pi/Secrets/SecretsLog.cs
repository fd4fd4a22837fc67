using Microsoft.Extensions.Logging;

namespace GlucoseTracker.Pi.Secrets;

/// <summary>Log lines about secrets: events 400 to 499. They name files, never contents.</summary>
internal static partial class SecretsLog
{
    [LoggerMessage(400, LogLevel.Warning, "The password cannot be read from {File} ({Reason}); check that the service's user may read it.")]
    public static partial void PasswordUnreadable(this ILogger logger, string file, string reason);

    [LoggerMessage(410, LogLevel.Warning, "The token cannot be read from {File} ({Reason}); check that the service's user may read it.")]
    public static partial void TokenUnreadable(this ILogger logger, string file, string reason);
}
