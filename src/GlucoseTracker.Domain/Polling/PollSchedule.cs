using GlucoseTracker.Domain.Connection;

namespace GlucoseTracker.Domain.Polling;

/// <summary>
/// Decides when the source is asked. No clock, no waiting, no requests: it is told what happened and asked for the next time.
/// </summary>
/// <remarks>
/// All instants are on the monotonic clock (<see cref="MonotonicClock.Uptime"/>). Between two automatic polls lie at least the interval
/// and never less than <see cref="PollOptions.Floor"/>; the next one is aimed at the first expected arrival of a reading after that.
/// Not thread-safe.
/// </remarks>
public sealed class PollSchedule
{
    /// <summary>How long after its expected arrival a reading is fetched: time stamps waver by a second or two.</summary>
    private static readonly TimeSpan ArrivalMargin = TimeSpan.FromSeconds(3);

    /// <summary>
    /// What is added to the margin, so that devices do not ask in step. Drawn once: drawn anew each time, its largest value would push
    /// the polls back for good, because they may never lie closer than the interval.
    /// </summary>
    private static readonly TimeSpan ArrivalJitter = TimeSpan.FromSeconds(4);

    /// <summary>
    /// How long after an arrival a poll still counts as aimed at it. It takes up the moments by which each poll starts late; without it
    /// every such moment would cost a whole reading where the interval is a multiple of the cadence.
    /// </summary>
    private static readonly TimeSpan Slack = TimeSpan.FromSeconds(20);

    /// <summary>
    /// How much longer than the interval a poll may wait for an arrival, unless the cadence itself is longer: a step towards the arrival,
    /// not a reading left out.
    /// </summary>
    private static readonly TimeSpan MaxShift = TimeSpan.FromSeconds(60);

    /// <summary>What a network that has just come up takes for its names and its time.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(5);

    /// <summary>After so many longer waits one poll keeps to the interval: readings in between can only be seen by looking.</summary>
    private const int LongWaitsInARow = 6;

    private readonly TimeSpan _interval;
    private readonly Func<double> _jitter;
    private readonly TimeSpan _afterArrival;
    private readonly ArrivalForecast _forecast = new();
    private readonly Dictionary<RetryPolicy, int> _failures = [];
    private TimeSpan? _lastRequestAt;
    private TimeSpan? _serverWaitUntil;
    private bool _beforeItsTime;
    private int _longWaits;

    /// <summary>Creates it; the first poll is due at once unless the last process asked less than the floor ago.</summary>
    /// <param name="options">The interval.</param>
    /// <param name="now">The present instant.</param>
    /// <param name="lastRequestAgo">How long ago an earlier process sent its last request; null when that is not known to be
    /// recent.</param>
    /// <param name="jitter">Random numbers, 0 to 1.</param>
    public PollSchedule(PollOptions options, TimeSpan now, TimeSpan? lastRequestAgo, Func<double> jitter)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(jitter);
        _interval = options.Interval > PollOptions.Floor ? options.Interval : PollOptions.Floor;
        _jitter = jitter;
        _afterArrival = ArrivalMargin + (ArrivalJitter * jitter());
        _lastRequestAt = lastRequestAgo < TimeSpan.Zero ? now : now - lastRequestAgo;
        NextAt = Later(now, _lastRequestAt + PollOptions.Floor);
    }

    /// <summary>When the next automatic poll is due.</summary>
    public TimeSpan NextAt { get; private set; }

    /// <summary>Failures in a row; 0 after a success.</summary>
    public int Failures { get; private set; }

    /// <summary>A key asks for a poll: at once when the last request is 30 s old and the service asked for no wait.</summary>
    public KeyPollDecision RequestByKey(TimeSpan now)
    {
        var ago = now - _lastRequestAt;
        var free = ago is not { } a || a >= PollOptions.KeyPause;
        var allowed = _serverWaitUntil is not { } until || now >= until;
        return new KeyPollDecision(free && allowed, ago);
    }

    /// <summary>A request is being sent. The caller has one in flight at most.</summary>
    public void Started(TimeSpan now)
    {
        _beforeItsTime = now < NextAt;
        _lastRequestAt = now;
        NextAt = now + _interval;
    }

    /// <summary>The source answered. <paramref name="newestAge"/>: the age of its newest reading; null when it has none.</summary>
    public void Succeeded(TimeSpan now, TimeSpan? newestAge)
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
        var aimed = _forecast.FirstArrivalFrom(now, earliest - Slack) + _afterArrival;
        NextAt = aimed > earliest ? WithinReason(aimed.Value, earliest) : earliest;
    }

    /// <summary>The source failed.</summary>
    /// <param name="now">The present instant.</param>
    /// <param name="cause">The reason.</param>
    /// <param name="asked">The wait the service asked for, or null.</param>
    public void Failed(TimeSpan now, ConnectionCause cause, TimeSpan? asked) => Failed(now, cause.Retry(), asked);

    /// <summary>The source failed.</summary>
    /// <param name="now">The present instant.</param>
    /// <param name="retry">How it is tried again.</param>
    /// <param name="asked">The wait the service asked for, or null.</param>
    public void Failed(TimeSpan now, RetryPolicy retry, TimeSpan? asked)
    {
        if (retry == RetryPolicy.Scheduled)
        {
            _failures.Clear();
        }

        // Each class grows by itself: a night without network is no reason to leave the service alone for hours. A key that is
        // pressed again and again does not make the next automatic poll later and later either.
        Failures++;
        var known = _failures.GetValueOrDefault(retry);
        var failures = _beforeItsTime && known > 0 ? known : known + 1;
        _failures[retry] = failures;
        NextAt = now + RetryDelay.After(retry, failures, _interval, asked, _jitter());
        _serverWaitUntil = retry == RetryPolicy.ServerDirected ? NextAt : now + RetryDelay.ClampRequested(asked);
    }

    /// <summary>
    /// The device's own network, without which the last poll failed, is there again: the next poll comes as soon as the floor and the
    /// service's own wait allow, and failures are counted anew.
    /// </summary>
    public void NetworkReturned(TimeSpan now)
    {
        _failures.Remove(RetryPolicy.Fast);
        var soonest = Later(Later(now, _lastRequestAt + PollOptions.Floor), _serverWaitUntil) + Settling;
        NextAt = soonest < NextAt ? soonest : NextAt;
    }

    private static TimeSpan Later(TimeSpan instant, TimeSpan? other) => other > instant ? other.Value : instant;

    private TimeSpan WithinReason(TimeSpan aimed, TimeSpan earliest)
    {
        var furthest = earliest + MaxShift;
        if (aimed <= furthest)
        {
            return aimed;
        }

        if (_forecast.Cadence <= _interval + MaxShift)
        {
            return furthest;
        }

        _longWaits = (_longWaits + 1) % (LongWaitsInARow + 1);
        return _longWaits == 0 ? earliest : aimed;
    }
}
