using GlucoseTracker.History;
using Microsoft.Extensions.Logging;

namespace GlucoseTracker.Daemon.History;

/// <summary>Log lines about the history. They contain no readings.</summary>
internal static partial class HistoryLog
{
    [LoggerMessage(
        EventIds.HistoryFailed, LogLevel.Warning,
        "Readings could not be stored ({Failure}): {Reason} The display continues; the next attempt is in five minutes.")]
    public static partial void HistoryFailed(this ILogger logger, HistoryFailure failure, string reason);

    [LoggerMessage(EventIds.HistoryRecovered, LogLevel.Information, "Readings are stored again.")]
    public static partial void HistoryRecovered(this ILogger logger);

    [LoggerMessage(
        EventIds.HistoryFileRenamed, LogLevel.Warning,
        "The history database was corrupt; it was moved to {File}, and a new one was created.")]
    public static partial void HistoryFileRenamed(this ILogger logger, string file);

    [LoggerMessage(
        EventIds.ReadingsQuarantined, LogLevel.Warning,
        "{Count} stored readings are ahead of the clock. They were moved to the history's quarantine and are not used.")]
    public static partial void ReadingsQuarantined(this ILogger logger, int count);

    [LoggerMessage(
        EventIds.OldReadingsDeleted, LogLevel.Information, "{Count} readings older than {Days} days were removed from the history.")]
    public static partial void OldReadingsDeleted(this ILogger logger, int count, int days);
}
