using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Domain.Profile;

/// <summary>
/// Counts each value: LO, every whole mg/dL, HI, in ascending order. Gives exact percentiles without storing the readings.
/// </summary>
internal sealed class ValueCounts
{
    private const int MaxValue = 1000;
    private readonly int[] _counts = new int[MaxValue + 2];
    private int _total;

    public void Add(SensorValue value)
    {
        _counts[GetIndex(value)]++;
        _total++;
    }

    public static ValueCounts Sum(params ReadOnlySpan<ValueCounts> parts)
    {
        var sum = new ValueCounts();
        foreach (var part in parts)
        {
            sum._total += part._total;
            for (var i = 0; i < sum._counts.Length; i++)
            {
                sum._counts[i] += part._counts[i];
            }
        }

        return sum;
    }

    public ProfileSlot? ToSlot() => _total < ProfileSlot.MinReadings ? null : new ProfileSlot(At(5), At(25), At(50), At(75), At(95));

    /// <summary>The percentile by nearest rank: the smallest value that at least this share of the readings does not exceed.</summary>
    private SensorValue At(int percent)
    {
        var rank = (((long)percent * _total) + 99) / 100;
        var index = -1;
        for (long seen = 0; seen < rank;)
        {
            seen += _counts[++index];
        }

        return index switch
        {
            0 => SensorValue.BelowRange,
            > MaxValue => SensorValue.AboveRange,
            _ => SensorValue.Measured(Glucose.FromMilligramsPerDeciliter(index)),
        };
    }

    private static int GetIndex(SensorValue value) => value.Range switch
    {
        SensorRange.Below => 0,
        SensorRange.Above => MaxValue + 1,
        SensorRange.Measured => value.Glucose.MilligramsPerDeciliter,
    };
}
