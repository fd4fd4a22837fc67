using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Polling;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Time;
using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Daemon.Sources;

/// <summary>One source of a chain, with the schedule by which it is tried again after a failure.</summary>
/// <param name="source">The source.</param>
/// <param name="schedule">Its own schedule.</param>
/// <param name="time">The clocks.</param>
internal sealed class ChainedSource(IReadingSource source, PollSchedule schedule, TimeProvider time)
{
    /// <summary>The readings of the last page that were ahead when they came, by stamp and value.</summary>
    private HashSet<(DateTimeOffset MeasuredAt, SensorValue Value)> _ahead = [];

    /// <summary>The source.</summary>
    public IReadingSource Source => source;

    /// <summary>Its last failure; null when its last answer was good, and before it was asked.</summary>
    public SourceException? Failure { get; private set; }

    /// <summary>True when it may be asked: it has not failed, its wait is over, or it has a new password to try.</summary>
    public bool IsDue => Failure is null || source.HasNewCredentials || time.Uptime() >= schedule.NextAt;

    /// <summary>
    /// True when asking it before its wait is over costs nobody anything: it cannot be reached, and was not asked a moment ago.
    /// </summary>
    public bool CanBeAskedEarly => Failure is { Retry: RetryPolicy.Fast } && schedule.RequestByKey(time.Uptime()).Now;

    /// <summary>
    /// The newest reading of its last answer that is not ahead and was not ahead when it came: when the time of an entry from the future
    /// has come, the entry is still no reading of that time.
    /// </summary>
    public Reading? GetNewest(FetchResult answer) => answer.Page.LastOrDefault(r => !_ahead.Contains((r.MeasuredAt, r.Value)));

    /// <summary>The age of that reading; null when there is none.</summary>
    public TimeSpan? GetAge(FetchResult answer) => GetReferenceTime(answer).Instant - GetNewest(answer)?.MeasuredAt;

    /// <summary>Asks for the present reading; null when it failed.</summary>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<FetchResult?> FetchAsync(CancellationToken cancellationToken)
    {
        schedule.Started(time.Uptime());
        try
        {
            var answer = await source.FetchCurrentAsync(cancellationToken).ConfigureAwait(false);
            var reference = GetReferenceTime(answer);
            _ahead = [.. answer.Page.Select(r => (r.MeasuredAt, r.Value))
                .Where(r => reference.IsAhead(r.MeasuredAt) || _ahead.Contains(r))];
            schedule.Succeeded(time.Uptime(), GetAge(answer));
            Failure = null;
            return answer;
        }
        catch (SourceException e)
        {
            RecordFailure(e);
            return null;
        }
    }

    /// <summary>It failed in another call than <see cref="FetchAsync"/>.</summary>
    public void RecordFailure(SourceException failure)
    {
        schedule.Failed(time.Uptime(), failure.Retry, failure.Facts.Wait);
        Failure = failure;
    }

    /// <summary>The answer's own date comes first: right after a start this device's clock may be years behind.</summary>
    private ReferenceTime GetReferenceTime(FetchResult answer) =>
        new(answer is { IsServerTimeVerified: true, ServerTime: { } date } ? date : time.GetUtcNow());
}
