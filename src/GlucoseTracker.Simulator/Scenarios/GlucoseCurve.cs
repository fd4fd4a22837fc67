using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Simulator.Scenarios;

/// <summary>
/// A scripted glucose curve: smooth through its knots, constant before the first and after the last one, with a small ripple like that of
/// real sensors. The same minute always gives the same value.
/// </summary>
/// <remarks>Between knots a monotone cubic (Fritsch and Carlson 1980): it never exceeds the given values.</remarks>
public sealed class GlucoseCurve
{
    private const int MinSensorValue = 40;
    private const int MaxSensorValue = 500;
    private const double TrendMinutes = 5;

    private readonly double[] _x;
    private readonly double[] _y;
    private readonly double[] _slope;
    private readonly double _ripple;

    private GlucoseCurve(double[] x, double[] y, double ripple)
    {
        (_x, _y, _ripple) = (x, y, ripple);
        _slope = MonotoneSlopes.Compute(x, y);
    }

    /// <summary>A curve through knots that rise in time.</summary>
    /// <exception cref="ArgumentException">No knot, or two that do not rise in time.</exception>
    public static GlucoseCurve Through(params ReadOnlySpan<ControlPoint> points)
    {
        var x = new double[points.Length];
        var y = new double[points.Length];
        for (var i = 0; i < points.Length; i++)
        {
            (x[i], y[i]) = (points[i].Minute, points[i].Value.MilligramsPerDeciliter);
            if (i > 0 && x[i] <= x[i - 1])
            {
                throw new ArgumentException($"Knot {i + 1} is not later than the one before it.", nameof(points));
            }
        }

        return points.Length > 0
            ? new GlucoseCurve(x, y, ripple: 1)
            : throw new ArgumentException("A curve needs at least one knot.", nameof(points));
    }

    /// <summary>The same curve without ripple, for a sensor whose value does not change.</summary>
    public GlucoseCurve WithoutRipple() => new(_x, _y, ripple: 0);

    /// <summary>The sensor value at a minute after the start: LO below 40 mg/dL, HI above 500.</summary>
    public SensorValue At(double minute) =>
        (int)Math.Round(Smooth(minute) + (_ripple * Ripple(minute)), MidpointRounding.AwayFromZero) switch
        {
            < MinSensorValue => SensorValue.BelowRange,
            > MaxSensorValue => SensorValue.AboveRange,
            var value => SensorValue.Measured(Glucose.FromMilligramsPerDeciliter(value)),
        };

    /// <summary>The trend by the manufacturer's rates (protocol section 4.3); unknown for HI and LO.</summary>
    public Trend TrendAt(double minute) =>
        At(minute).IsBeyondRange ? Trend.Unknown : ((Smooth(minute) - Smooth(minute - TrendMinutes)) / TrendMinutes) switch
        {
            < -2 => Trend.DroppingFast,
            <= -1 => Trend.GoingLow,
            < 1 => Trend.Stable,
            <= 2 => Trend.GoingHigh,
            _ => Trend.IncreasingFast,
        };

    private static double Ripple(double minute) => (1.4 * Math.Sin(minute / 3.1)) + Math.Sin((minute / 1.3) + 1);

    private double Smooth(double minute)
    {
        if (minute <= _x[0])
        {
            return _y[0];
        }

        if (minute >= _x[^1])
        {
            return _y[^1];
        }

        var found = Array.BinarySearch(_x, minute);
        if (found >= 0)
        {
            return _y[found];
        }

        var i = ~found - 1;
        var width = _x[i + 1] - _x[i];
        var t = (minute - _x[i]) / width;
        var u = 1 - t;
        return (_y[i] * u * u * (1 + (2 * t))) + (_y[i + 1] * t * t * (1 + (2 * u)))
            + (width * t * u * ((_slope[i] * u) - (_slope[i + 1] * t)));
    }
}
