namespace GlucoseTracker.Domain.Alarms.Conditions;

/// <summary>The notice that the sensor ends soon, given once for each sensor.</summary>
internal static class SensorEndCondition
{
    /// <summary>
    /// While no sensor is known, as before the first response after a start, a ringing notice keeps ringing, so that a restart does not
    /// repeat the notice.
    /// </summary>
    internal static ConditionResult Get(AlarmRule rule, AlarmInput input)
    {
        if (input.Sensor is not { } sensor || !input.IsClockTrusted)
        {
            return new ConditionResult(ConditionStatus.Unknown);
        }

        return sensor.EndsWithin(rule.For, input.Now) && !input.IsSensorNoticeOver
            ? ConditionResult.Present(rule.For)
            : new ConditionResult(ConditionStatus.Absent);
    }
}
