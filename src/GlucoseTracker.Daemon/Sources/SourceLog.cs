using GlucoseTracker.Domain.Connection;
using Microsoft.Extensions.Logging;

namespace GlucoseTracker.Daemon.Sources;

/// <summary>Log lines about several sources: events 800 to 899. No names of people, addresses, tokens or values.</summary>
internal static partial class SourceLog
{
    [LoggerMessage(800, LogLevel.Information, "Readings now come from {Source} ({Reason}).")]
    public static partial void ActiveSourceChanged(this ILogger logger, string source, string reason);

    [LoggerMessage(801, LogLevel.Warning, "Readings cannot be uploaded ({Cause}): {Reason}")]
    public static partial void UploadFailed(this ILogger logger, ConnectionCause cause, string reason);

    [LoggerMessage(802, LogLevel.Information, "Readings are uploaded again.")]
    public static partial void UploadRecovered(this ILogger logger);

    [LoggerMessage(803, LogLevel.Warning, "The Nightscout token in {File} cannot be used ({Reason}).")]
    public static partial void TokenUnreadable(this ILogger logger, string file, string reason);
}
