using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Screens.Parts;

/// <summary>
/// Converts glucose to rows, in whole mg/dL. When all readings are in the target, both limits are visible. When a reading is beyond one
/// limit and none is in the other half, the other limit is omitted, which leaves more rows for the curve. HI and LO are on the edges and
/// do not change the scale.
/// </summary>
internal readonly struct TraceScale
{
    private const int RoomBeyondLimit = 13;
    private const int RoomBeyondReading = 7;
    private const int UpperHalf = 22;

    /// <summary>The minimum range, so that noise looks flat.</summary>
    private const int MinRange = 72;

    private readonly int _low2;
    private readonly int _high2;

    public TraceScale(in View view, long spanTicks, int top, int bottom)
    {
        (Top, Bottom) = (top, bottom);
        var (low, high) = (view.State.Limits.TargetLow.MilligramsPerDeciliter, view.State.Limits.TargetHigh.MilligramsPerDeciliter);
        var (min, max) = GetExtremes(view, spanTicks, (low + high) / 2);
        ShowsLow = !(max > high && 2 * min > low + high);
        ShowsHigh = !(ShowsLow && min < low && 2 * max < low + high + UpperHalf);

        var from = Math.Min(ShowsLow ? low - RoomBeyondLimit : high - RoomBeyondLimit, min - RoomBeyondReading);
        var to = Math.Max(ShowsHigh ? high + RoomBeyondLimit : low + RoomBeyondLimit, max + RoomBeyondReading);
        var missing = Math.Max(0, MinRange - (to - from));
        (_low2, _high2) = ((2 * from) - missing, (2 * to) + missing);
    }

    public int Top { get; }

    public int Bottom { get; }

    /// <summary>True when the lower target limit is visible.</summary>
    public bool ShowsLow { get; }

    /// <summary>True when the upper target limit is visible.</summary>
    public bool ShowsHigh { get; }

    public int GetRow(SensorValue value) => value.Range switch
    {
        SensorRange.Above => Top,
        SensorRange.Below => Bottom,
        SensorRange.Measured => GetRow(value.Glucose),
    };

    public int GetRow(Glucose glucose) =>
        Bottom - (int)Rounding.Divide(((2 * glucose.MilligramsPerDeciliter) - _low2) * (Bottom - Top), _high2 - _low2);

    private static (int Min, int Max) GetExtremes(in View view, long spanTicks, int middle)
    {
        var (min, max) = (int.MaxValue, int.MinValue);
        var readings = view.State.Readings;
        for (var i = readings.Count - 1; i >= 0 && view.AgeTicks(readings[i]) <= spanTicks; i--)
        {
            if (readings[i].Value.TryGetGlucose(out var glucose))
            {
                min = Math.Min(min, glucose.MilligramsPerDeciliter);
                max = Math.Max(max, glucose.MilligramsPerDeciliter);
            }
        }

        return max == int.MinValue ? (middle, middle) : (min, max);
    }
}
