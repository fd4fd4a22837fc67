using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Screens.Parts;

/// <summary>
/// Converts glucose to rows by the scale of the visible readings. HI and LO are on the edges and do not change the scale.
/// </summary>
internal readonly struct TraceScale
{
    private readonly GlucoseScale _scale;

    public TraceScale(in View view, long spanTicks, int top, int bottom)
    {
        (Top, Bottom) = (top, bottom);
        _scale = GlucoseScale.CreateForReadings(
            view.State.Limits.TargetLow, view.State.Limits.TargetHigh, GetExtremes(view, spanTicks));
    }

    public int Top { get; }

    public int Bottom { get; }

    /// <summary>True when the lower target limit is visible.</summary>
    public bool ShowsLow => _scale.ShowsLow;

    /// <summary>True when the upper target limit is visible.</summary>
    public bool ShowsHigh => _scale.ShowsHigh;

    public int GetRow(SensorValue value) => value.Range switch
    {
        SensorRange.Above => Top,
        SensorRange.Below => Bottom,
        SensorRange.Measured => GetRow(value.Glucose),
    };

    public int GetRow(Glucose glucose) => Bottom - _scale.GetRows(glucose, Bottom - Top);

    private static (Glucose Lowest, Glucose Highest)? GetExtremes(in View view, long spanTicks)
    {
        (Glucose Lowest, Glucose Highest)? extremes = null;
        var readings = view.State.Readings;
        for (var i = readings.Count - 1; i >= 0 && view.AgeTicks(readings[i]) <= spanTicks; i--)
        {
            if (readings[i].Value.TryGetGlucose(out var glucose))
            {
                var (lowest, highest) = extremes ?? (glucose, glucose);
                extremes = (glucose < lowest ? glucose : lowest, glucose > highest ? glucose : highest);
            }
        }

        return extremes;
    }
}
