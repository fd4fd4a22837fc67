using GlucoseTracker.Domain.Connection;

namespace GlucoseTracker.Domain.Polling;

/// <summary>
/// Decides when the source is polled. The schedule has no clock and sends no requests: the caller reports events and reads the next time.
/// </summary>
/// <remarks>
/// All instants are on the monotonic clock (<see cref="MonotonicClock.Uptime"/>). Two automatic polls are separated by at least the
/// interval and never less than <see cref="PollOptions.MinInterval"/>; the next poll is then aligned with the first expected arrival of a
/// reading. Not thread-safe.
/// </remarks>
public sealed class PollSchedule
{
    /// <summary>The delay of a poll after the expected arrival of a reading, because time stamps vary by one or two seconds.</summary>
    private static readonly TimeSpan ArrivalMargin = TimeSpan.FromSeconds(3);

    /// <summary>
    /// A random addition to the delay, so that devices do not poll simultaneously. It is constant for a schedule: with a new number for
    /// each poll, the largest one would delay all later polls, because polls must not be closer than the interval.
    /// </summary>
    private static readonly TimeSpan ArrivalJitter = TimeSpan.FromSeconds(4);

    /// <summary>
    /// The time after an expected arrival for which a poll still counts as aligned with it. It absorbs the small lateness of each poll,
    /// which would otherwise skip a reading whenever the interval is a multiple of the cadence.
    /// </summary>
    private static readonly TimeSpan AlignmentTolerance = TimeSpan.FromSeconds(20);

    /// <summary>
    /// The maximum time beyond the interval that a poll waits for an arrival, unless the cadence is longer: enough to align with the
    /// arrival without skipping a reading.
    /// </summary>
    private static readonly TimeSpan MaxShift = TimeSpan.FromSeconds(60);

    /// <summary>The time that a new network connection needs for DNS and NTP.</summary>
    private static readonly TimeSpan NetworkSettleTime = TimeSpan.FromSeconds(5);

    /// <summary>
    /// The number of longer waits after which one poll uses the plain interval, because readings in between are only found by polling.
    /// </summary>
    private const int LongWaitsInARow = 6;

    private readonly TimeSpan _interval;
    private readonly Func<double> _jitter;
    private readonly TimeSpan _afterArrival;
    private readonly ArrivalForecast _forecast = new();
    private readonly Dictionary<RetryPolicy, int> _failures = [];
    private TimeSpan? _lastRequestAt;
    private TimeSpan? _serverWaitUntil;
    private bool _isEarly;
    private int _longWaits;

    /// <summary>
    /// Creates a schedule. The first poll is due immediately, unless the previous process sent a request within the minimum interval.
    /// </summary>
    /// <param name="options">The interval.</param>
    /// <param name="now">The present instant.</param>
    /// <param name="lastRequestAgo">The time since the last request of a previous process; null when it is not known to be recent.</param>
    /// <param name="jitter">Returns random numbers from 0 to 1.</param>
    public PollSchedule(PollOptions options, TimeSpan now, TimeSpan? lastRequestAgo, Func<double> jitter)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(jitter);
        _interval = options.Interval > PollOptions.MinInterval ? options.Interval : PollOptions.MinInterval;
        _jitter = jitter;
        _afterArrival = ArrivalMargin + (ArrivalJitter * jitter());
        _lastRequestAt = lastRequestAgo < TimeSpan.Zero ? now : now - lastRequestAgo;
        NextAt = Later(now, _lastRequestAt + PollOptions.MinInterval);
    }

    /// <summary>The time of the next automatic poll.</summary>
    public TimeSpan NextAt { get; private set; }

    /// <summary>The number of failures in a row; 0 after a success.</summary>
    public int Failures { get; private set; }

    /// <summary>
    /// Decides about a poll by key: immediately when the last request was sent at least 30 s ago and the service requested no wait.
    /// </summary>
    public KeyPollDecision RequestByKey(TimeSpan now)
    {
        var ago = now - _lastRequestAt;
        var free = ago is not { } a || a >= PollOptions.KeyPause;
        var allowed = _serverWaitUntil is not { } until || now >= until;
        return new KeyPollDecision(free && allowed, ago);
    }

    /// <summary>Records that a request is being sent. The caller sends one request at a time.</summary>
    public void RecordRequest(TimeSpan now)
    {
        _isEarly = now < NextAt;
        _lastRequestAt = now;
        NextAt = now + _interval;
    }

    /// <summary>Records a response. <paramref name="newestAge"/>: the age of its newest reading; null when it has none.</summary>
    public void RecordSuccess(TimeSpan now, TimeSpan? newestAge)
    {
        (Failures, _serverWaitUntil) = (0, null);
        _failures.Clear();
        var earliest = (_lastRequestAt ?? now) + _interval;
        NextAt = earliest;
        if (newestAge is not { } age)
        {
            return;
        }

        _forecast.Observe(now, now - age);
        var aligned = _forecast.FirstArrivalFrom(now, earliest - AlignmentTolerance) + _afterArrival;
        NextAt = aligned > earliest ? LimitShift(aligned.Value, earliest) : earliest;
    }

    /// <summary>Records a failure with the retry policy of its cause.</summary>
    /// <param name="now">The present instant.</param>
    /// <param name="cause">The cause.</param>
    /// <param name="requestedWait">The wait that the service requested; null for none.</param>
    public void RecordFailure(TimeSpan now, ConnectionCause cause, TimeSpan? requestedWait) =>
        RecordFailure(now, cause.Retry(), requestedWait);

    /// <summary>Records a failure with a retry policy.</summary>
    /// <param name="now">The present instant.</param>
    /// <param name="retry">The retry policy.</param>
    /// <param name="requestedWait">The wait that the service requested; null for none.</param>
    public void RecordFailure(TimeSpan now, RetryPolicy retry, TimeSpan? requestedWait)
    {
        if (retry == RetryPolicy.Scheduled)
        {
            _failures.Clear();
        }

        // The waits of each policy grow independently, so a night without network does not delay polls of a working service for hours. A
        // key that is pressed repeatedly does not delay the next automatic poll either.
        Failures++;
        var known = _failures.GetValueOrDefault(retry);
        var failures = _isEarly && known > 0 ? known : known + 1;
        _failures[retry] = failures;
        NextAt = now + RetryDelay.Compute(retry, failures, _interval, requestedWait, _jitter());
        _serverWaitUntil = retry == RetryPolicy.ServerDirected ? NextAt : now + RetryDelay.ClampRequested(requestedWait);
    }

    /// <summary>
    /// Records that the device's network, without which the last poll failed, has returned. The next poll follows as soon as the minimum
    /// interval and the service's requested wait allow, and the count of failures starts again.
    /// </summary>
    public void RecordNetworkReturn(TimeSpan now)
    {
        _failures.Remove(RetryPolicy.Fast);
        var soonest = Later(Later(now, _lastRequestAt + PollOptions.MinInterval), _serverWaitUntil) + NetworkSettleTime;
        NextAt = soonest < NextAt ? soonest : NextAt;
    }

    private static TimeSpan Later(TimeSpan instant, TimeSpan? other) => other > instant ? other.Value : instant;

    private TimeSpan LimitShift(TimeSpan aligned, TimeSpan earliest)
    {
        var latest = earliest + MaxShift;
        if (aligned <= latest)
        {
            return aligned;
        }

        if (_forecast.Cadence <= _interval + MaxShift)
        {
            return latest;
        }

        _longWaits = (_longWaits + 1) % (LongWaitsInARow + 1);
        return _longWaits == 0 ? earliest : aligned;
    }
}
