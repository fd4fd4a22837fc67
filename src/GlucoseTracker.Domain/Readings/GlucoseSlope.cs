using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Domain.Readings;

/// <summary>
/// The rate of change: the line of least squares through the readings of 20 minutes, and their deviation from it.
/// The line is a forecast and never shown as a reading.
/// </summary>
/// <remarks>The default value is a line without readings; absence is <c>GlucoseSlope?</c>. Equality: by all members.</remarks>
public readonly record struct GlucoseSlope
{
    /// <summary>The maximum age of a reading relative to the newest one: 20 minutes.</summary>
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(20);

    /// <summary>The minimum time between the first and the last reading: 14 minutes.</summary>
    private static readonly TimeSpan MinSpan = TimeSpan.FromMinutes(14);

    /// <summary>The maximum distance between two neighbours; a longer one ends the line: 7 minutes.</summary>
    private static readonly TimeSpan MaxGap = TimeSpan.FromMinutes(7);

    /// <summary>
    /// The minimum distance between two used readings, counted from the newest, because neighbours share their noise: 4.5 minutes.
    /// </summary>
    private static readonly TimeSpan MinDistance = TimeSpan.FromMinutes(4.5);

    private const int MinReadings = 4;

    private readonly int _count;
    private readonly double _meanMinute;
    private readonly double _meanValue;
    private readonly double _squaredDeviations;
    private readonly double _residual;

    private GlucoseSlope(List<(double Minute, double Value)> points)
    {
        var (meanMinute, meanValue) = (points.Average(p => p.Minute), points.Average(p => p.Value));
        var squaredDeviations = points.Sum(p => (p.Minute - meanMinute) * (p.Minute - meanMinute));
        var slope = points.Sum(p => (p.Minute - meanMinute) * (p.Value - meanValue)) / squaredDeviations;
        var squares = points.Sum(p => Math.Pow(p.Value - meanValue - (slope * (p.Minute - meanMinute)), 2));
        _count = points.Count;
        _meanMinute = meanMinute;
        _meanValue = meanValue;
        _squaredDeviations = squaredDeviations;
        (PerMinute, _residual) = (slope, Math.Sqrt(squares / (points.Count - 2)));
    }

    /// <summary>The change in mg/dL per minute; negative while the value falls.</summary>
    public double PerMinute { get; }

    /// <summary>
    /// The line through the readings of the 20 minutes up to one of them; null when they are sparse: fewer than four, less than 14 minutes,
    /// or a gap of more than 7 minutes. HI and LO end the line like a gap.
    /// </summary>
    /// <param name="series">The readings.</param>
    /// <param name="index">The newest reading of the line.</param>
    /// <exception cref="ArgumentOutOfRangeException">The series has no such reading.</exception>
    public static GlucoseSlope? Compute(ReadingSeries series, int index)
    {
        ArgumentNullException.ThrowIfNull(series);
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, series.Count);
        var newest = series[index].MeasuredAt;
        List<(double Minute, double Value)> points = [];
        var (span, counted) = (TimeSpan.Zero, newest + MinDistance);
        for (var i = index; i >= 0; i--)
        {
            var isGap = i < index && series[i + 1].MeasuredAt - series[i].MeasuredAt > MaxGap;
            if (isGap || newest - series[i].MeasuredAt > Window || !series[i].Value.TryGetGlucose(out var glucose))
            {
                break;
            }

            span = newest - series[i].MeasuredAt;
            if (counted - series[i].MeasuredAt >= MinDistance)
            {
                counted = series[i].MeasuredAt;
                points.Add((-span.TotalMinutes, glucose.MilligramsPerDeciliter));
            }
        }

        return points.Count >= MinReadings && span >= MinSpan ? new GlucoseSlope(points) : null;
    }

    /// <summary>True when the line passes below a limit within a time.</summary>
    /// <param name="limit">The limit.</param>
    /// <param name="within">The time after the newest reading.</param>
    /// <param name="errors">
    /// The number of standard errors that are added to the line; 0 for the line itself.
    /// </param>
    public bool FallsBelow(Glucose limit, TimeSpan within, double errors)
    {
        var distance = within.TotalMinutes - _meanMinute;
        var error = _residual * Math.Sqrt((1.0 / _count) + (distance * distance / _squaredDeviations));
        return _meanValue + (PerMinute * distance) + (errors * error) < limit.MilligramsPerDeciliter;
    }
}
