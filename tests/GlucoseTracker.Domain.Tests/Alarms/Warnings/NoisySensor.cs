using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Domain.Tests.Alarms.Warnings;

/// <summary>
/// A sensor of 14 days: 8 minutes behind the blood, wrong by a factor and an offset, with noise that lasts for about ten minutes (first
/// order, as Breton and Kovatchev 2008), and with falls while the person lies on it.
/// </summary>
internal sealed class NoisySensor(Gaussian random)
{
    private const double Lag = 8;
    private const double NoiseMinutes = 10;

    private static readonly double Persistence = Math.Exp(-1 / NoiseMinutes);

    private readonly double _noise = random.Uniform(1.5, 4);
    private readonly double _factor = random.Factor(0.06);
    private readonly double _offset = random.Normal(0, 4);
    private readonly List<(double At, double Depth, double Onset, double Length)> _pressures = [];
    private double _tissue;
    private double _error;

    /// <summary>Begins a night; in one of four nights the person lies on the sensor at least once.</summary>
    public void Begin(Gaussian night, double glucose)
    {
        _tissue = glucose;
        _pressures.Clear();
        for (var at = 180 + night.Exponential(2400); at < SimulatedNight.Minutes; at += night.Exponential(2400))
        {
            _pressures.Add((at, night.Uniform(20, 60), night.Uniform(5, 12), night.Uniform(15, 60)));
        }
    }

    /// <summary>The amount in mg/dL by which the value is too low because the person lies on the sensor.</summary>
    public double GetPressure(double minute) => _pressures.Where(p => minute >= p.At).Sum(p =>
        p.Depth * (1 - Math.Exp(-Math.Min(minute - p.At, p.Length) / p.Onset))
            * Math.Exp(-Math.Max(0, minute - p.At - p.Length) / 10));

    public SensorValue Measure(Gaussian night, double minute, double glucose)
    {
        _tissue += (glucose - _tissue) / Lag;
        _error = (Persistence * _error) + (Math.Sqrt(1 - (Persistence * Persistence)) * night.Normal(0, _noise));
        return ((_tissue * _factor) + _offset + _error + night.Normal(0, 0.8) - GetPressure(minute)) switch
        {
            < 40 => SensorValue.BelowRange,
            > 400 => SensorValue.AboveRange,
            var value => Sample.Measured((int)Math.Round(value)),
        };
    }
}
