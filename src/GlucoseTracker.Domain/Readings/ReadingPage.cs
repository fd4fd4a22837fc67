using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Domain.Readings;

/// <summary>Sorts the readings of one response.</summary>
public static class ReadingPage
{
    /// <summary>
    /// Returns the readings in ascending order of time. Different values of one instant are all kept, the lowest last, because one of them
    /// may be an earlier stray. Duplicates of one value are merged; a known trend is kept.
    /// </summary>
    public static IReadOnlyList<Reading> Sort(IEnumerable<Reading> readings)
    {
        ArgumentNullException.ThrowIfNull(readings);
        var sorted = new List<Reading>();
        foreach (var reading in readings.OrderBy(r => r.MeasuredAt).ThenByDescending(GetHeight)
            .ThenByDescending(r => r.Trend == Trend.Unknown ? int.MaxValue : (int)r.Trend))
        {
            if (sorted is [.., var last] && IsSame(last, reading))
            {
                sorted[^1] = reading;
            }
            else
            {
                sorted.Add(reading);
            }
        }

        return sorted;
    }

    /// <summary>True when both readings have the same value and instant.</summary>
    public static bool IsSame(Reading one, Reading other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        return one.MeasuredAt == other.MeasuredAt && one.Value == other.Value;
    }

    /// <summary>Compares values; LO is less and HI is greater than all numbers.</summary>
    internal static int GetHeight(Reading reading) => reading.Value.Range switch
    {
        SensorRange.Below => int.MinValue,
        SensorRange.Above => int.MaxValue,
        SensorRange.Measured => reading.Value.Glucose.MilligramsPerDeciliter,
    };
}
