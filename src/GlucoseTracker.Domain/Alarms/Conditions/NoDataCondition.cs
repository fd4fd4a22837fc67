namespace GlucoseTracker.Domain.Alarms.Conditions;

/// <summary>
/// No new reading arrives for any reason: the local network, the service, the phone, or no reading at all. The time since the last new
/// reading, however late it was, is measured on the monotonic clock, so no wall clock is needed.
/// </summary>
internal static class NoDataCondition
{
    public static ConditionResult Get(AlarmRule rule, AlarmInput input, TimeSpan dataSince)
    {
        var silence = input.Uptime - dataSince;
        return silence < rule.For ? new ConditionResult(ConditionStatus.Absent)
            : input.IsFirstPollPending ? new ConditionResult(ConditionStatus.Unknown)
            : ConditionResult.Present(silence);
    }
}
