using GlucoseTracker.Daemon.State;
using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Polling;
using GlucoseTracker.Domain.Time;
using Microsoft.Extensions.Logging;

namespace GlucoseTracker.Daemon.Polling;

/// <summary>
/// Fetches the readings of the last hours after a poll: at the start, after a gap, and again when the service has released the end of the
/// gap.
/// </summary>
internal sealed class HistoryRequest(IReadingSource source, TimeProvider time, ILogger log)
{
    private TimeSpan? _fetchedAt;
    private TimeSpan? _failedAt;

    /// <summary>
    /// True when the history should be fetched after a poll. False for a source whose newest reading is ahead, because the same wrong clock
    /// could have stamped its history.
    /// </summary>
    /// <param name="state">The state after the poll.</param>
    /// <param name="clock">What is known of the clocks.</param>
    /// <param name="at">Both clocks of the device.</param>
    public bool IsDue(TrackerSnapshot state, ClockKnowledge clock, ClockReading at)
    {
        var now = clock.Now(at)?.Instant ?? at.Wall;
        return !clock.IsSuspected(source.Name)
            && HistoryPlan.IsDue(state.Series, now, now - (at.Uptime - _fetchedAt), at.Uptime - _failedAt);
    }

    /// <summary>Fetches the history. Null when the request failed, which does not affect the poll.</summary>
    /// <exception cref="SourceException">The service requested a pause.</exception>
    public async Task<HistoryFetched?> FetchAsync(CancellationToken cancellationToken)
    {
        try
        {
            var history = await source.FetchHistoryAsync(cancellationToken).ConfigureAwait(false);
            _fetchedAt = time.Uptime();
            _failedAt = null;
            log.HistoryFetched(history.Count);
            return new HistoryFetched(source.Name, history);
        }
        catch (SourceException e) when (e.Retry != RetryPolicy.ServerDirected)
        {
            _failedAt = time.Uptime();
            log.HistoryFetchFailed(e.Cause, (int)HistoryPlan.RetryAfter.TotalMinutes);
            return null;
        }
    }
}
