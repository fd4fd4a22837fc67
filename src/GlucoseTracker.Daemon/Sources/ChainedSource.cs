using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Polling;

namespace GlucoseTracker.Daemon.Sources;

/// <summary>One source of a chain, with the schedule by which it is tried again after a failure.</summary>
/// <param name="source">The source.</param>
/// <param name="schedule">Its own schedule.</param>
/// <param name="time">The clocks.</param>
internal sealed class ChainedSource(IReadingSource source, PollSchedule schedule, TimeProvider time)
{
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

    /// <summary>Asks for the present reading; null when it failed.</summary>
    /// <param name="ageOf">The age of the newest usable reading of an answer.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<FetchResult?> FetchAsync(Func<FetchResult, TimeSpan?> ageOf, CancellationToken cancellationToken)
    {
        schedule.Started(time.Uptime());
        try
        {
            var answer = await source.FetchCurrentAsync(cancellationToken).ConfigureAwait(false);
            schedule.Succeeded(time.Uptime(), ageOf(answer));
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
}
