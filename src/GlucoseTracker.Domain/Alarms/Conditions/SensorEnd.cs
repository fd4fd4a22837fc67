namespace GlucoseTracker.Domain;

/// <summary>When a sensor's life ends, and the notice before it.</summary>
public static class SensorEnd
{
    private static readonly TimeSpan UsualLife = TimeSpan.FromDays(14);
    private static readonly TimeSpan LongLife = TimeSpan.FromDays(15);

    /// <summary>
    /// The end of its life: 14 days after the start. The service does not tell the kinds that live for 15; one that still measures after the
    /// 14th day is of them.
    /// </summary>
    public static DateTimeOffset Of(SensorInfo sensor, Reading? newest)
    {
        ArgumentNullException.ThrowIfNull(sensor);
        var usual = sensor.ActivatedAt + UsualLife;
        return newest?.MeasuredAt > usual ? sensor.ActivatedAt + LongLife : usual;
    }

    /// <summary>The day of its life, from 1, and the days of it; null before its start and after its end.</summary>
    public static (int Day, int Days)? DayOf(SensorInfo sensor, Reading? newest, DateTimeOffset now)
    {
        var life = Of(sensor, newest) - sensor.ActivatedAt;
        var age = now - sensor.ActivatedAt;
        return age >= TimeSpan.Zero && age < life ? (age.Days + 1, life.Days) : null;
    }

    internal static Finding Of(AlarmRule rule, AlarmFacts facts)
    {
        if (facts.Sensor is not { } sensor || !facts.ClockKnown)
        {
            return new Finding(FindingKind.Held);
        }

        var left = Of(sensor, facts.Readings.Newest) - facts.Now;
        return left > TimeSpan.Zero && left <= rule.For ? Finding.Present(rule.For) : new Finding(FindingKind.Absent);
    }
}
