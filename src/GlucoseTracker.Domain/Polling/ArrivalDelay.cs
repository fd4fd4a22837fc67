namespace GlucoseTracker.Domain.Polling;

/// <summary>Narrows down how long a reading takes from its measurement until the service hands it out.</summary>
/// <remarks>
/// A reading that is seen at some age took no longer; one that was still missing at some age took longer. Between the two lies the
/// delay, and halving what lies between finds it. What is seen a little after the estimate teaches nothing new, so the estimate does not
/// creep. Where clocks differ, ages and delay may be negative.
/// </remarks>
internal sealed class ArrivalDelay
{
    /// <summary>Bounds this close together are not narrowed further: a poll lies up to 7 s after its aim.</summary>
    private static readonly TimeSpan Narrow = TimeSpan.FromSeconds(14);

    /// <summary>How much the delay is taken to have grown when reading after reading is missing where others had been.</summary>
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(20);

    /// <summary>A reading that is missing still later was held up; it says nothing about the next one.</summary>
    private static readonly TimeSpan MaxGrowth = TimeSpan.FromSeconds(30);

    /// <summary>One reading that is missing where others had been is an exception, two in a row are not.</summary>
    private const int MissesThatCount = 2;

    /// <summary>After so many readings the lower bound is looked for anew, since delays also shrink.</summary>
    private const int KeptFor = 100;

    private TimeSpan? _tooEarly;
    private TimeSpan? _soonEnough;
    private int _misses;
    private int _learnt;

    /// <summary>The age at which the next reading is expected to be there; null while nothing is known.</summary>
    public TimeSpan? Estimate
    {
        get
        {
            var lower = _tooEarly ?? TimeSpan.Zero;
            return _soonEnough - lower > Narrow ? lower + ((_soonEnough - lower) / 2) : _soonEnough;
        }
    }

    /// <summary>
    /// A reading was first seen at the age <paramref name="seen"/>; at the age <paramref name="missing"/> one had not been there.
    /// </summary>
    public void Learn(TimeSpan? missing, TimeSpan seen)
    {
        _learnt++;
        if (_learnt % KeptFor == 0 || seen <= _tooEarly)
        {
            _tooEarly = null;
        }

        _soonEnough = seen < _soonEnough ? seen : _soonEnough ?? seen;
        var unexpected = missing >= _soonEnough && missing <= _soonEnough + MaxGrowth;
        _misses = unexpected ? _misses + 1 : 0;
        if (_misses == MissesThatCount)
        {
            (_tooEarly, _soonEnough, _misses) = (missing, missing + Step, 0);
        }
        else if (missing < _soonEnough && !(missing <= _tooEarly))
        {
            _tooEarly = missing;
        }
    }
}
