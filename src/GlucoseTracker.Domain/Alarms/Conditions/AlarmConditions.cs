using GlucoseTracker.Domain.Alarms.Machine;

namespace GlucoseTracker.Domain.Alarms.Conditions;

/// <summary>Applies one rule to the facts. Pure and total; the table of docs/alarms.md is made from it.</summary>
public static class AlarmConditions
{
    /// <summary>What the rule of a kind finds.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="rules">All rules.</param>
    /// <param name="facts">What is known.</param>
    /// <param name="states">The states before this look, with the last new reading noted.</param>
    /// <param name="noDataSounds">True when the alarm for no data can be heard now.</param>
    public static ConditionResult Get(AlarmKind kind, AlarmRules rules, AlarmInput facts, AlarmStates states, bool noDataSounds)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(states);
        return kind switch
        {
            AlarmKind.NoData => NoDataCondition.Get(rules.NoData, facts, states.DataSince),
            AlarmKind.SensorEnding => SensorEndCondition.Get(rules.SensorEnding, facts),
            _ => FromReadings(kind, rules, facts, states)
                ?? new ConditionResult(noDataSounds ? ConditionStatus.Held : ConditionStatus.Unknown),
        };
    }

    /// <summary>Null: no reading says anything about it.</summary>
    private static ConditionResult? FromReadings(AlarmKind kind, AlarmRules rules, AlarmInput facts, AlarmStates states) => kind switch
    {
        AlarmKind.Frozen => FrozenCondition.Get(rules, facts),
        AlarmKind.LowSoon => LowSoonCondition.Get(rules, facts, states),
        AlarmKind.FallingFast or AlarmKind.RisingFast => RateCondition.Get(kind, rules, facts),
        _ => LevelCondition.Get(kind, rules, facts, states),
    };
}
