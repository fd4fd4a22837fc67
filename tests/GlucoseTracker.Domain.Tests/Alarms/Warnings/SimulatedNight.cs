using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Domain.Tests.Alarms.Warnings;

/// <summary>
/// A night from 21:00 to 07:00 with the evening before it: a meal with an inexact bolus, perhaps a snack and a correction. After a low the
/// person often wakes up and eats; a warning has no effect on the glucose, so that it can be evaluated.
/// </summary>
internal sealed class SimulatedNight
{
    /// <summary>Minutes from 18:00 to 07:00.</summary>
    public const int Minutes = 780;

    private const int FirstMinute = 180;

    private readonly Gaussian _random;
    private readonly NoisySensor _sensor;
    private readonly SimulatedBody _body;
    private double? _correctionAt;
    private double? _rescueAt;
    private double _rescuedAt = double.MinValue;

    public SimulatedNight(Gaussian random, NoisySensor sensor)
    {
        (_random, _sensor) = (random, sensor);
        _body = new SimulatedBody(random);
        _sensor.Begin(random, _body.Glucose);
        _correctionAt = random.Happens(0.5) ? random.Uniform(200, 270) : null;
    }

    /// <summary>The values of the sensor in mg/dL and the pressure on it, at a fixed interval, with a gap on one of three nights.</summary>
    public IEnumerable<(Reading Reading, double Pressure)> Play(int every)
    {
        List<(double At, double Units)> boluses = [.. Eat()];
        var gap = _random.Happens(0.33) ? _random.Uniform(FirstMinute, Minutes) : double.MaxValue;
        var gapEnd = gap + _random.Uniform(5, 40);
        for (var minute = 0; minute < Minutes; minute++)
        {
            boluses.Where(bolus => (int)bolus.At == minute).ToList().ForEach(bolus => _body.Inject(bolus.Units));
            _body.Live(minute);
            var value = _sensor.Measure(_random, minute, _body.Glucose);
            Treat(minute, value.TryGetGlucose(out var glucose) ? glucose.MilligramsPerDeciliter
                : value.Range == SensorRange.Above ? 401 : 39);
            if (minute >= FirstMinute && minute % every == 0 && !(minute >= gap && minute < gapEnd))
            {
                yield return (Sample.At(minute, value), _sensor.GetPressure(minute));
            }
        }
    }

    private IEnumerable<(double At, double Units)> Eat()
    {
        var (dinner, grams) = (_random.Uniform(15, 120), _random.Uniform(25, 90));
        _body.Eat(dinner, grams, 40 * _random.Factor(0.25));
        yield return (dinner - _random.Uniform(-15, 10), 0.85 * SimulatedBody.GetUnits(grams) * _random.Factor(0.22));
        if (_random.Happens(0.3))
        {
            var (snack, few) = (_random.Uniform(150, 270), _random.Uniform(10, 30));
            _body.Eat(snack, few, 30);
            yield return (snack, _random.Happens(0.5) ? SimulatedBody.GetUnits(few) * _random.Factor(0.25) : 0);
        }
    }

    private void Treat(int minute, int value)
    {
        if (minute >= _correctionAt)
        {
            _correctionAt = null;
            _body.Correct(value > 180 ? value : 120, _random.Factor(0.2));
        }

        if (minute >= FirstMinute && value < 70 && _rescueAt is null && minute - _rescuedAt > 25 && _random.Happens(0.15))
        {
            _rescueAt = minute + _random.Uniform(3, 15);
        }

        if (minute >= _rescueAt)
        {
            _body.Eat(minute, _random.Uniform(12, 20), 15);
            (_rescuedAt, _rescueAt) = (minute, null);
        }
    }
}
