using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Domain.Readings;

/// <summary>Puts the readings of one answer in order.</summary>
public static class ReadingPage
{
    /// <summary>
    /// The readings in rising order of time. Several values of one instant all stay, the lowest last: one of them may be a stray entry that
    /// was there before, and must not hide the other. The same value of the same instant stays once, with its trend when one is known.
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

    /// <summary>True when both tell the same value of the same instant.</summary>
    public static bool IsSame(Reading one, Reading other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        return one.MeasuredAt == other.MeasuredAt && one.Value == other.Value;
    }

    /// <summary>Orders values; LO is below and HI above all numbers.</summary>
    internal static int GetHeight(Reading reading) => reading.Value.Range switch
    {
        SensorRange.Below => int.MinValue,
        SensorRange.Above => int.MaxValue,
        SensorRange.Measured => reading.Value.Glucose.MilligramsPerDeciliter,
    };
}
