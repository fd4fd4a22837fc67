using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Domain.Statistics;

/// <summary>The running sums of the statistics in whole milliseconds times whole mg/dL, exact for centuries.</summary>
internal sealed class StatisticsSums(RangeBounds own)
{
    private readonly long[] _consensus = new long[3];
    private readonly long[] _outer = new long[3];
    private readonly long[] _own = new long[3];
    private int _readings;
    private int _measured;
    private long _weight;
    private long _weighted;
    private Int128 _squares;

    public void Add(SensorValue value, TimeSpan time)
    {
        var weight = time.Ticks / TimeSpan.TicksPerMillisecond;
        _readings++;
        _consensus[RangeBounds.Consensus.GetSide(value) + 1] += weight;
        _outer[RangeBounds.Outer.GetSide(value) + 1] += weight;
        _own[own.GetSide(value) + 1] += weight;
        if (!value.TryGetGlucose(out var glucose))
        {
            return;
        }

        var number = glucose.MilligramsPerDeciliter;
        _measured++;
        _weight += weight;
        _weighted += weight * number;
        _squares += (Int128)weight * number * number;
    }

    public GlucoseStatistics ToStatistics(TimeSpan span) => new()
    {
        Span = span,
        Readings = _readings,
        BeyondSensor = _readings - _measured,
        Consensus = GetTime(_consensus),
        Outer = GetTime(_outer),
        Own = GetTime(_own),
        Mean = _weight > 0 ? new GlucoseStatistic((double)_weighted / _weight) : null,
        Deviation = _measured > 1 && _weight > 0 ? ComputeDeviation() : null,
    };

    /// <summary>sqrt((W S2 - S1^2) / W^2 x n / (n - 1)): for equal weights the usual sample deviation.</summary>
    private GlucoseStatistic ComputeDeviation()
    {
        var spread = (_weight * _squares) - ((Int128)_weighted * _weighted);
        return new GlucoseStatistic(Math.Sqrt((double)spread / _weight / _weight * _measured / (_measured - 1)));
    }

    private static RangeTime GetTime(long[] milliseconds) =>
        new(
            TimeSpan.FromMilliseconds(milliseconds[0]), TimeSpan.FromMilliseconds(milliseconds[1]),
            TimeSpan.FromMilliseconds(milliseconds[2]));
}
