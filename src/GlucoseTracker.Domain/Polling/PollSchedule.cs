namespace GlucoseTracker.Domain;

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
    /// <summary>How long after its expected arrival a reading is fetched: the service needs a moment to have it everywhere.</summary>
    private static readonly TimeSpan ArrivalMargin = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan ArrivalJitter = TimeSpan.FromSeconds(5);

    private readonly TimeSpan _interval;
    private readonly Func<double> _jitter;
    private readonly ArrivalForecast _forecast = new();
    private TimeSpan? _lastRequestAt;
    private TimeSpan? _serverWaitUntil;

    /// <summary>Creates it; the first poll is due at once unless the last process asked less than the floor ago.</summary>
    /// <param name="options">The interval.</param>
    /// <param name="now">The present instant.</param>
    /// <param name="lastRequestAgo">How long ago an earlier process sent its last request; null when that is not known to be recent.</param>
    /// <param name="jitter">Random numbers, 0 to 1.</param>
    public PollSchedule(PollOptions options, TimeSpan now, TimeSpan? lastRequestAgo, Func<double> jitter)
    {
        ArgumentNullException.ThrowIfNull(options);
        _interval = options.Interval > PollOptions.Floor ? options.Interval : PollOptions.Floor;
        _jitter = jitter;
        _lastRequestAt = now - lastRequestAgo;
        var free = _lastRequestAt + PollOptions.Floor;
        NextAt = free > now ? free.Value : now;
    }

    /// <summary>When the next automatic poll is due.</summary>
    public TimeSpan NextAt { get; private set; }

    /// <summary>Failures in a row; 0 after a success.</summary>
    public int Failures { get; private set; }

    /// <summary>A key asks for a poll: at once when the last request is 30 s old and the service asked for no wait.</summary>
    public KeyRequest AskByKey(TimeSpan now)
    {
        var ago = now - _lastRequestAt;
        var free = ago is not { } a || a >= PollOptions.KeyPause;
        var allowed = _serverWaitUntil is not { } until || now >= until;
        return new KeyRequest(free && allowed, ago);
    }

    /// <summary>A request is being sent.</summary>
    public void Started(TimeSpan now)
    {
        _lastRequestAt = now;
        NextAt = now + _interval;
    }

    /// <summary>The source answered. <paramref name="newestAge"/>: the age of its newest reading; null when it has none.</summary>
    public void Succeeded(TimeSpan now, TimeSpan? newestAge)
    {
        (Failures, _serverWaitUntil) = (0, null);
        var earliest = (_lastRequestAt ?? now) + _interval;
        NextAt = earliest;
        if (newestAge is not { } age)
        {
            return;
        }

        _forecast.Observe(now, now - age);

        // A reading that was fetched a little after its arrival must not push the next poll past the following arrival.
        var slack = ArrivalMargin + ArrivalJitter;
        if (_forecast.FirstArrivalFrom(now, earliest - slack) is { } arrival)
        {
            var aimed = arrival + ArrivalMargin + (ArrivalJitter * _jitter());
            NextAt = aimed > earliest ? aimed : earliest;
        }
    }

    /// <summary>The source failed.</summary>
    public void Failed(TimeSpan now, ConnectionCause cause, TimeSpan? asked)
    {
        Failures++;
        var retry = cause.Retry();
        NextAt = now + RetryDelay.After(retry, Failures, _interval, asked, _jitter());
        _serverWaitUntil = asked is { } wait ? now + wait : retry == RetryClass.AsAsked ? NextAt : null;
    }
}
