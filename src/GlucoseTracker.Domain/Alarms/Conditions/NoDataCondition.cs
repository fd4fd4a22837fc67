namespace GlucoseTracker.Domain.Alarms.Conditions;

/// <summary>
/// No new reading arrives, whatever the reason: our own network, the service, the phone, or that there never was one. It counts on the
/// monotonic clock from the last new reading, however late that one was, and therefore needs no wall clock.
/// </summary>
internal static class NoDataCondition
{
    public static ConditionResult Get(AlarmRule rule, AlarmInput facts, TimeSpan dataSince)
    {
        var silence = facts.Uptime - dataSince;
        return silence < rule.For ? new ConditionResult(ConditionStatus.Absent)
            : facts.IsFirstPollPending ? new ConditionResult(ConditionStatus.Unknown)
            : ConditionResult.Present(silence);
    }
}
