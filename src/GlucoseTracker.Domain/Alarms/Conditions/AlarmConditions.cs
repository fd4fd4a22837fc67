using GlucoseTracker.Domain.Alarms.Machine;

namespace GlucoseTracker.Domain.Alarms.Conditions;

/// <summary>
/// Evaluates the condition of one rule. Pure; defined for every input. The table of docs/alarm-outcomes.md describes these conditions.
/// </summary>
public static class AlarmConditions
{
    /// <summary>Evaluates the condition of a kind of alarm.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="rules">All rules.</param>
    /// <param name="input">The input of the evaluation.</param>
    /// <param name="states">The states before this evaluation, with the last new reading recorded.</param>
    /// <param name="noDataSounds">True when the no-data alarm is audible now.</param>
    public static ConditionResult Get(AlarmKind kind, AlarmRules rules, AlarmInput input, AlarmStates states, bool noDataSounds)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(states);
        return kind switch
        {
            AlarmKind.NoData => NoDataCondition.Get(rules.NoData, input, states.DataSince),
            AlarmKind.SensorEnding => SensorEndCondition.Get(rules.SensorEnding, input),
            _ => FromReadings(kind, rules, input, states)
                ?? new ConditionResult(noDataSounds && !CameAfterNoData(states, kind) ? ConditionStatus.Held : ConditionStatus.Unknown),
        };
    }

    /// <summary>
    /// True when a reading beyond the limit arrived after the no-data alarm began. It came on a first page, which does not end that alarm,
    /// but it is newer than the readings that the alarm missed.
    /// </summary>
    private static bool CameAfterNoData(AlarmStates states, AlarmKind kind) =>
        states[kind].BeyondSeenAt > states[AlarmKind.NoData].BeganAt;

    /// <summary>Null when no reading decides the condition.</summary>
    private static ConditionResult? FromReadings(AlarmKind kind, AlarmRules rules, AlarmInput input, AlarmStates states) => kind switch
    {
        AlarmKind.Frozen => FrozenCondition.Get(rules, input),
        AlarmKind.LowSoon => LowSoonCondition.Get(rules, input, states),
        AlarmKind.FallingFast or AlarmKind.RisingFast => RateCondition.Get(kind, rules, input),
        _ => LevelCondition.Get(kind, rules, input, states),
    };
}
