using GlucoseTracker.History;
using Microsoft.Extensions.Logging;

namespace GlucoseTracker.Daemon.History;

/// <summary>Log lines about what is kept: events 700 to 799. Never a reading.</summary>
internal static partial class HistoryLog
{
    [LoggerMessage(700, LogLevel.Warning, "Readings cannot be kept ({Failure}): {Reason} The display goes on; it is tried again every five minutes.")]
    public static partial void HistoryFailed(this ILogger logger, HistoryFailure failure, string reason);

    [LoggerMessage(701, LogLevel.Information, "Readings are kept again.")]
    public static partial void HistoryRecovered(this ILogger logger);

    [LoggerMessage(702, LogLevel.Warning, "The history was damaged. It now lies in {File}, and a new one has begun.")]
    public static partial void HistorySetAside(this ILogger logger, string file);

    [LoggerMessage(704, LogLevel.Warning, "{Count} stored readings are ahead of the clock. They lie in the history's quarantine now and are not used.")]
    public static partial void ReadingsQuarantined(this ILogger logger, int count);

    [LoggerMessage(703, LogLevel.Information, "{Count} readings older than {Days} days were removed from the history.")]
    public static partial void OldReadingsDeleted(this ILogger logger, int count, int days);
}
