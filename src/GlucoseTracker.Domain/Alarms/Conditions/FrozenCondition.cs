using GlucoseTracker.Domain.Readings;

namespace GlucoseTracker.Domain.Alarms.Conditions;

/// <summary>
/// New readings arrive but their value does not change, because the sensor or a device on the way repeats a reading. Null when the newest
/// reading is too old to decide.
/// </summary>
internal static class FrozenCondition
{
    public static ConditionResult? Get(AlarmRules rules, AlarmInput input) => rules.Freshness.GetFreshness(input.NewestAge?.Oldest) switch
    {
        Freshness.None or Freshness.Stale => null,
        Freshness.Fresh or Freshness.Ageing when rules.FrozenValue.IsFrozen(input.Readings) =>
            ConditionResult.Present(input.Readings.UnchangedRun().For),
        Freshness.Fresh or Freshness.Ageing => new ConditionResult(ConditionStatus.Absent),
    };
}
