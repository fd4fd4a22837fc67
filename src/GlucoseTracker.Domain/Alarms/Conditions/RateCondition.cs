using GlucoseTracker.Domain.Polling;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Domain.Alarms.Conditions;

/// <summary>
/// The value falls or rises fast, by the trend arrow of the service or by the readings. The condition needs fresh readings, because a late
/// reading does not show the present direction. Null when the newest reading is too old to decide.
/// </summary>
internal static class RateCondition
{
    private static readonly TimeSpan FiveMinutes = TimeSpan.FromMinutes(5);

    public static ConditionResult? Get(AlarmKind kind, AlarmRules rules, AlarmInput input) =>
        rules.Freshness.GetFreshness(input.NewestAge?.Oldest) switch
        {
            Freshness.None or Freshness.Stale => null,
            Freshness.Ageing => new ConditionResult(ConditionStatus.Unknown),
            Freshness.Fresh => EvaluateFresh(rules[kind], input.Readings),
        };

    private static ConditionResult EvaluateFresh(AlarmRule rule, ReadingSeries readings)
    {
        var last = readings.Count - 1;
        if (!IsFast(rule, readings, last))
        {
            return new ConditionResult(ConditionStatus.Absent);
        }

        if (!IsInside(rule, readings[last].Value))
        {
            return new ConditionResult(ConditionStatus.Near);
        }

        var first = last;
        while (first > 0
            && IsFast(rule, readings, first - 1)
            && readings[first].MeasuredAt - readings[first - 1].MeasuredAt <= HistoryPlan.Gap)
        {
            first--;
        }

        return ConditionResult.Present(readings[last].MeasuredAt - readings[first].MeasuredAt);
    }

    /// <summary>
    /// True when the rule has no gate, or the value is on the side of the gate on which the alarm may begin. LO is below and HI above each.
    /// </summary>
    internal static bool IsInside(AlarmRule rule, SensorValue value) => rule.ValueGate is not { } gate
        || (value.TryGetGlucose(out var glucose) ? (rule.Kind == AlarmKind.RisingFast ? glucose > gate : glucose < gate)
            : value.Range == (rule.Kind == AlarmKind.RisingFast ? SensorRange.Above : SensorRange.Below));

    private static bool IsFast(AlarmRule rule, ReadingSeries readings, int index)
    {
        var (arrow, sign) = rule.Kind == AlarmKind.FallingFast ? (Trend.DroppingFast, -1) : (Trend.IncreasingFast, 1);
        return readings[index].Trend == arrow
            || (GlucoseDelta.Compute(readings, index) is { } change
                && sign * change.MilligramsPerDeciliter * FiveMinutes >= rule.Limit!.Value.MilligramsPerDeciliter * change.Span);
    }
}
