using GlucoseTracker.Domain.Readings;

namespace GlucoseTracker.Domain.Alarms.Conditions;

/// <summary>
/// New readings come and the value does not move: the sensor, or somebody on the way, repeats itself. Null: the newest reading is too old
/// to say anything.
/// </summary>
internal static class FrozenCondition
{
    public static ConditionResult? Get(AlarmRules rules, AlarmInput facts) => rules.Freshness.GetFreshness(facts.NewestAge?.Oldest) switch
    {
        Freshness.None or Freshness.Stale => null,
        Freshness.Fresh or Freshness.Ageing when rules.FrozenValue.IsFrozen(facts.Readings) =>
            ConditionResult.Present(facts.Readings.UnchangedRun().For),
        Freshness.Fresh or Freshness.Ageing => new ConditionResult(ConditionStatus.Absent),
    };
}
