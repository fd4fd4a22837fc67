using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Polling;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Time;
using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Daemon.Sources;

/// <summary>A source of a chain, with its own retry schedule.</summary>
/// <param name="source">The source.</param>
/// <param name="schedule">The retry schedule of this source.</param>
/// <param name="time">The monotonic clock.</param>
/// <param name="now">Returns the best known present time; null when there is none. Then no reading is ahead, and no age is known.</param>
internal sealed class ChainedSource(IReadingSource source, PollSchedule schedule, TimeProvider time, Func<ReferenceTime?> now)
{
    /// <summary>The readings of the last page that were ahead on arrival, by stamp and value.</summary>
    private HashSet<(DateTimeOffset MeasuredAt, SensorValue Value)> _ahead = [];

    /// <summary>The source.</summary>
    public IReadingSource Source => source;

    /// <summary>The last failure; null when the last request succeeded or there was none.</summary>
    public SourceException? Failure { get; private set; }

    /// <summary>True when the source may be polled: its last request succeeded, its wait is over, or it has new credentials.</summary>
    public bool IsDue => Failure is null || source.HasNewCredentials || time.Uptime() >= schedule.NextAt;

    /// <summary>
    /// True when the source may be polled before its wait is over: it is unreachable, and the last attempt was not a moment ago.
    /// </summary>
    public bool CanBeAskedEarly => Failure is { Retry: RetryPolicy.Fast } && schedule.RequestByKey(time.Uptime()).Now;

    /// <summary>
    /// The newest reading of the last response that is not ahead and was not ahead on arrival. When the time of an entry from the future
    /// has come, the entry is still not a reading of that time.
    /// </summary>
    public Reading? GetNewest(FetchResult answer) => answer.Page.LastOrDefault(r => !_ahead.Contains((r.MeasuredAt, r.Value)));

    /// <summary>The age of the reading that <see cref="GetNewest"/> returns; null without a reading or a known time.</summary>
    public TimeSpan? GetAge(FetchResult answer) => GetReferenceTime(answer)?.Instant - GetNewest(answer)?.MeasuredAt;

    /// <summary>Fetches the present reading; null when the request failed.</summary>
    /// <param name="cancellationToken">Cancels the request.</param>
    public async Task<FetchResult?> FetchAsync(CancellationToken cancellationToken)
    {
        schedule.RecordRequest(time.Uptime());
        try
        {
            var answer = await source.FetchCurrentAsync(cancellationToken).ConfigureAwait(false);
            var reference = GetReferenceTime(answer);
            _ahead = [.. answer.Page.Select(r => (r.MeasuredAt, r.Value))
                .Where(r => reference?.IsAhead(r.MeasuredAt) == true || _ahead.Contains(r))];
            schedule.RecordSuccess(time.Uptime(), GetAge(answer));
            Failure = null;
            return answer;
        }
        catch (SourceException e)
        {
            RecordFailure(e);
            return null;
        }
    }

    /// <summary>Records a failure outside of <see cref="FetchAsync"/>.</summary>
    public void RecordFailure(SourceException failure)
    {
        schedule.RecordFailure(time.Uptime(), failure.Retry, failure.Details.Wait);
        Failure = failure;
    }

    /// <summary>
    /// The present time, preferably from the date of the response, because shortly after the start the device's clock can be years behind.
    /// </summary>
    private ReferenceTime? GetReferenceTime(FetchResult answer) =>
        answer is { IsServerTimeVerified: true, ServerTime: { } date } ? new ReferenceTime(date) : now();
}
