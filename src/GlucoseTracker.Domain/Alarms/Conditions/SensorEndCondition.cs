namespace GlucoseTracker.Domain.Alarms.Conditions;

/// <summary>The notice that the sensor ends soon. It is given once for each sensor.</summary>
internal static class SensorEndCondition
{
    /// <summary>
    /// While nothing is known of a sensor, as after a start before the first answer, what rings goes on: a restart must not give the notice
    /// again.
    /// </summary>
    internal static ConditionResult Get(AlarmRule rule, AlarmInput facts)
    {
        if (facts.Sensor is not { } sensor || !facts.IsClockTrusted)
        {
            return new ConditionResult(ConditionStatus.Unknown);
        }

        return sensor.EndsWithin(rule.For, facts.Now) && !facts.IsSensorNoticeOver
            ? ConditionResult.Present(rule.For)
            : new ConditionResult(ConditionStatus.Absent);
    }
}
