namespace GlucoseTracker.Domain.Polling;

/// <summary>Estimates the time from the measurement of a reading until the service returns it.</summary>
/// <remarks>
/// The age of a reading when it is first seen is an upper bound, and the age at which it was still missing is a lower bound; bisection
/// narrows the interval. A reading that arrives shortly after the estimate does not change it, so that the estimate does not drift. When
/// clocks differ, ages and delay can be negative.
/// </remarks>
internal sealed class ArrivalDelay
{
    /// <summary>The width at which the bounds are not narrowed further, because a poll comes up to 7 s after its target.</summary>
    private static readonly TimeSpan Narrow = TimeSpan.FromSeconds(14);

    /// <summary>The assumed increase of the delay when several readings in a row are missing at the expected age.</summary>
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(20);

    /// <summary>The age from which a missing reading counts as held up and does not affect the estimate.</summary>
    private static readonly TimeSpan MaxGrowth = TimeSpan.FromSeconds(30);

    /// <summary>The number of readings in a row that must be missing to raise the estimate.</summary>
    private const int MinMisses = 2;

    /// <summary>The number of readings after which the lower bound is searched again, because delays can also decrease.</summary>
    private const int SearchInterval = 100;

    private TimeSpan? _tooEarly;
    private TimeSpan? _lateEnough;
    private int _misses;
    private int _learned;

    /// <summary>The expected age of the next reading on arrival; null while unknown.</summary>
    public TimeSpan? Estimate
    {
        get
        {
            var lower = _tooEarly ?? TimeSpan.Zero;
            return _lateEnough - lower > Narrow ? lower + ((_lateEnough - lower) / 2) : _lateEnough;
        }
    }

    /// <summary>
    /// Records that a reading was first seen at the age <paramref name="seen"/> and was missing at the age <paramref name="missing"/>.
    /// </summary>
    public void Learn(TimeSpan? missing, TimeSpan seen)
    {
        _learned++;
        if (_learned % SearchInterval == 0 || seen <= _tooEarly)
        {
            _tooEarly = null;
        }

        _lateEnough = seen < _lateEnough ? seen : _lateEnough ?? seen;
        var unexpected = missing >= _lateEnough && missing <= _lateEnough + MaxGrowth;
        _misses = unexpected ? _misses + 1 : 0;
        if (_misses == MinMisses)
        {
            (_tooEarly, _lateEnough, _misses) = (missing, missing + Step, 0);
        }
        else if (missing < _lateEnough && !(missing <= _tooEarly))
        {
            _tooEarly = missing;
        }
    }
}
