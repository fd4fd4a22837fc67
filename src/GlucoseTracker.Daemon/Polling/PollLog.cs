using GlucoseTracker.Daemon.State;
using GlucoseTracker.Domain.Connection;
using Microsoft.Extensions.Logging;

namespace GlucoseTracker.Daemon.Polling;

/// <summary>Log lines about polling. No names, ids, addresses or values.</summary>
internal static partial class PollLog
{
    /// <summary>Logs what a poll changed: a new cause, or the end of a lost connection. A cause that stays is logged once.</summary>
    /// <param name="logger">The log.</param>
    /// <param name="before">The cause before the poll; null: none.</param>
    /// <param name="state">The state after it.</param>
    public static void LogChange(this ILogger logger, CauseState? before, TrackerSnapshot state)
    {
        var (result, cause) = (state.Poll.LastResult!, state.Cause?.Cause);
        if (result is not FetchFailed && before?.Cause.IsConnectionLost() == true)
        {
            logger.SourceRecovered(result.Source, before.Cause);
        }

        if (cause is not { } found || before?.Cause == found)
        {
            return;
        }

        if (result is FetchFailed failed)
        {
            logger.PollFailed(result.Source, found, failed.Failure.Message);
        }
        else
        {
            logger.NoNewReading(result.Source, found);
        }
    }

    [LoggerMessage(EventIds.PollFailed, LogLevel.Warning, "{Source}: {Cause}: {Reason}")]
    public static partial void PollFailed(this ILogger logger, string source, ConnectionCause cause, string reason);

    [LoggerMessage(EventIds.SourceRecovered, LogLevel.Information, "{Source} answers again after {Cause}.")]
    public static partial void SourceRecovered(this ILogger logger, string source, ConnectionCause cause);

    [LoggerMessage(EventIds.HistoryFetched, LogLevel.Debug, "History fetched: {Count} readings.")]
    public static partial void HistoryFetched(this ILogger logger, int count);

    [LoggerMessage(
        EventIds.HistoryFetchFailed, LogLevel.Information,
        "History cannot be fetched ({Cause}); the next attempt is in {Minutes} minutes.")]
    public static partial void HistoryFetchFailed(this ILogger logger, ConnectionCause cause, int minutes);

    [LoggerMessage(EventIds.NoNewReading, LogLevel.Information, "{Source} has no new reading: {Cause}.")]
    public static partial void NoNewReading(this ILogger logger, string source, ConnectionCause cause);

    [LoggerMessage(
        EventIds.LastRequestNotSaved, LogLevel.Warning,
        "The time of the last request could not be saved in {File} ({Reason}). The first poll after a restart may come too early.")]
    public static partial void LastRequestNotSaved(this ILogger logger, string file, string reason);
}
