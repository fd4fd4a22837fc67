using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Daemon.Tests.Alarms.Chain;

/// <summary>A simulated glucose curve, minute by minute, and a sensor that can freeze.</summary>
internal sealed class Body(int seed)
{
    private readonly Random _random = new(seed);
    private double _value = 120;
    private double _speed;
    private SensorValue? _last;

    public void Live()
    {
        _speed = Math.Clamp(_speed + ((_random.NextDouble() - 0.5) * 0.8) - ((_value - 130) * 0.0012), -3, 3);
        _value = Math.Clamp(_value + _speed, 30, 420);
    }

    public SensorValue Measure(bool stuck) => (_last = stuck && _last is { } same ? same : GetValue((int)_value)).Value;

    public static SensorValue GetValue(int milligrams) => milligrams switch
    {
        < 40 => SensorValue.BelowRange,
        > 400 => SensorValue.AboveRange,
        _ => SensorValue.Measured(Glucose.FromMilligramsPerDeciliter(milligrams)),
    };
}
