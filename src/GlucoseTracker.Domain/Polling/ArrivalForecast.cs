namespace GlucoseTracker.Domain.Polling;

/// <summary>
/// Estimates the interval and the delay of a sensor's readings from the responses, and predicts when the next ones arrive.
/// </summary>
/// <remarks>All instants are on the monotonic clock. A distance of more than six minutes is an interruption and is ignored.</remarks>
public sealed class ArrivalForecast
{
    private static readonly TimeSpan MaxDistance = TimeSpan.FromMinutes(6);

    /// <summary>The tolerance within which two time stamps belong to one reading.</summary>
    private static readonly TimeSpan SameReading = TimeSpan.FromSeconds(30);

    private ArrivalCadence _cadence = new();
    private ArrivalDelay _delay = new();
    private TimeSpan? _newest;
    private (TimeSpan Measured, TimeSpan Age)? _missing;

    /// <summary>The interval of the readings; null while unknown.</summary>
    public TimeSpan? Cadence => _cadence.Value;

    /// <summary>
    /// Records a response that arrived at <paramref name="now"/> and whose newest reading was measured at <paramref name="measured"/>.
    /// </summary>
    public void Observe(TimeSpan now, TimeSpan measured)
    {
        if (_newest is { } before)
        {
            var distance = measured - before;
            if (DueAt(now, before) is { } due && due - measured > SameReading && due != _missing?.Measured)
            {
                _missing = (due, now - due);
            }

            if (distance.Duration() <= SameReading)
            {
                return;
            }

            Learn(now - measured, measured, distance);
        }

        (_newest, _missing) = (measured, null);
    }

    /// <summary>
    /// The first expected arrival at or after <paramref name="earliest"/>; null while the interval is unknown, an expected reading is
    /// overdue at <paramref name="now"/>, or the newest reading is in the future.
    /// </summary>
    public TimeSpan? FirstArrivalFrom(TimeSpan now, TimeSpan earliest)
    {
        if (Cadence is not { } cadence || _delay.Estimate is not { } delay || _newest is not { } newest)
        {
            return null;
        }

        var arrival = newest + cadence + delay;
        if (now >= arrival || arrival - now > cadence + SameReading)
        {
            return null;
        }

        while (arrival < earliest)
        {
            arrival += cadence;
        }

        return arrival;
    }

    private void Learn(TimeSpan age, TimeSpan measured, TimeSpan distance)
    {
        if (distance < TimeSpan.Zero)
        {
            // The wall clock was set, or the previous reading was from the future, so the estimates are no longer valid.
            (_cadence, _delay) = (new ArrivalCadence(), new ArrivalDelay());
        }
        else if (distance <= MaxDistance)
        {
            // A missing reading counts when it arrives later, or when an older one arrives in its place.
            var cameOrIsDue = _missing?.Measured - measured >= -SameReading;
            _delay.Learn(cameOrIsDue ? _missing?.Age : null, age);
            _cadence.Learn(distance);
        }
    }

    /// <summary>
    /// The time of measurement of the latest reading that should have arrived by now; null when there is none or it is unknown.
    /// </summary>
    private TimeSpan? DueAt(TimeSpan now, TimeSpan before) =>
        Cadence is { } cadence && _delay.Estimate is { } delay && now - before - delay >= cadence
            ? before + (cadence * Math.Floor((now - before - delay) / cadence))
            : null;
}
