namespace GlucoseTracker.Domain.Alarms.Conditions;

/// <summary>The notice that the sensor ends soon. It is given once for each sensor.</summary>
internal static class SensorEnd
{
    /// <summary>
    /// While nothing is known of a sensor, as after a start before the first answer, what rings goes on: a restart must not give the notice again.
    /// </summary>
    internal static Finding Of(AlarmRule rule, AlarmFacts facts)
    {
        if (facts.Sensor is not { } sensor || !facts.ClockTrusted)
        {
            return new Finding(FindingKind.Unknown);
        }

        return sensor.EndsWithin(rule.For, facts.Now) && !facts.SensorNoticeIsOver ? Finding.Present(rule.For) : new Finding(FindingKind.Absent);
    }
}
