using GlucoseTracker.Domain.Alarms.Machine;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Time;
using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Domain.Alarms.Conditions;

/// <summary>
/// Compares readings with a limit: low alarms begin below it, high alarms above it, urgent high at it. LO and HI are beyond every limit of
/// their side. The newest reading of known age decides. In addition, a low of another source and, for readings of unknown age, the order of
/// arrival can start an alarm.
/// </summary>
internal static class LevelCondition
{
    /// <summary>The age from which a reading can no longer end a low alarm: 15 minutes.</summary>
    internal static readonly TimeSpan ClearingAge = TimeSpan.FromMinutes(15);

    /// <summary>The maximum gap between readings across which the condition counts as met: 60 minutes.</summary>
    internal static readonly TimeSpan MaxGap = TimeSpan.FromMinutes(60);

    /// <summary>Evaluates the condition; null when no reading decides it.</summary>
    public static ConditionResult? Get(AlarmKind kind, AlarmRules rules, AlarmInput input, AlarmStates states)
    {
        var (rule, state) = (rules[kind], states[kind]);
        var byAge = FromNewest(rule, rules, input, state);
        var isOutdated = IsOutdated(rule, rules, input, state);
        return byAge is { Kind: ConditionStatus.Present } && !isOutdated
            ? byAge
            : OtherSourceCondition.Get(rule, rules, input)
                ?? ArrivalCondition.GetPresent(rule, rules, input, states.LastArrivalAt)
                ?? (byAge is null || isOutdated ? ArrivalCondition.GetAbsent(rule, input, state) : null)
                ?? byAge;
    }

    internal static bool IsBeyond(AlarmRule rule, SensorValue value) => (value.Range, rule.Kind) switch
    {
        (SensorRange.Below, _) => rule.Kind.GetCategory() == AlarmCategory.Low,
        (SensorRange.Above, _) => rule.Kind.GetCategory() == AlarmCategory.High,
        (SensorRange.Measured, AlarmKind.UrgentHigh) => value.Glucose >= rule.Limit,
        (SensorRange.Measured, AlarmKind.High) => value.Glucose > rule.Limit,
        (SensorRange.Measured, _) => value.Glucose < rule.Limit,
    };

    /// <summary>True for a value inside the limit, but not by the hysteresis.</summary>
    internal static bool IsNear(AlarmRule rule, SensorValue value)
    {
        if (!value.TryGetGlucose(out var glucose) || rule is not { Limit: { } limit, Margin: { } margin })
        {
            return false;
        }

        var distance = glucose.MilligramsPerDeciliter - limit.MilligramsPerDeciliter;
        return (rule.Kind.GetCategory() == AlarmCategory.Low ? distance : -distance) < margin.MilligramsPerDeciliter;
    }

    /// <summary>True for a value inside the limit by the hysteresis.</summary>
    internal static bool IsClear(AlarmRule rule, SensorValue value) => !IsBeyond(rule, value) && !IsNear(rule, value);

    /// <summary>
    /// The severity: 1 beyond the limit, 2 beyond the urgent limit of the side, 3 for LO and HI; the urgent limit counts even when its
    /// rule is off.
    /// </summary>
    internal static int GetDegree(AlarmCategory side, AlarmRules rules, SensorValue value)
    {
        var urgent = side == AlarmCategory.Low ? rules.UrgentLow : rules.UrgentHigh;
        return value.IsBeyondRange ? 3 : IsBeyond(urgent, value) ? 2 : 1;
    }

    /// <summary>Evaluates the newest reading by its age; null when its age is unknown or too old to decide.</summary>
    private static ConditionResult? FromNewest(AlarmRule rule, AlarmRules rules, AlarmInput input, AlarmState state)
    {
        if (input is not { NewestAge: { } age, Readings.Newest: { } newest })
        {
            return null;
        }

        if (!IsBeyond(rule, newest.Value))
        {
            return !MayClear(rule, rules, age) ? null
                : new ConditionResult(IsNear(rule, newest.Value) || !IsAfterBeyond(newest, age, state, input.Uptime)
                ? ConditionStatus.Near
                : ConditionStatus.Absent);
        }

        // The smaller of two ages is sufficient here, because a false alarm is better than a missed one.
        var youngest = age.Youngest > TimeSpan.Zero ? age.Youngest : TimeSpan.Zero;
        return rules.Freshness.GetFreshness(youngest) switch
        {
            Freshness.None => null,

            // A stale low is the last known state and must not be missed; a stale value in range proves nothing.
            Freshness.Stale when rule.Kind != AlarmKind.UrgentLow => new ConditionResult(ConditionStatus.Unknown),
            Freshness.Stale or Freshness.Ageing when WasEnded(newest, age, state, input.Uptime) =>
                new ConditionResult(ConditionStatus.Unknown),
            _ => ConditionResult.Present(
                GetDuration(rule, input.Readings),
                GetDegree(rule.Kind.GetCategory(), rules, newest.Value)) with
            { MeasuredAt = state.IsOn && WasKnownLater(age, state, input.Uptime) ? null : newest.MeasuredAt },
        };
    }

    /// <summary>
    /// True when arrivals of unknown age may end the alarm although a reading of known age exists: that reading is beyond the limit but
    /// stale, or was measured before the last reading beyond it. A source that has stopped must not keep an alarm on that another source
    /// ends.
    /// </summary>
    private static bool IsOutdated(AlarmRule rule, AlarmRules rules, AlarmInput input, AlarmState state) =>
        input is { NewestAge: { } age, Readings.Newest: { } newest }
        && (IsBeyond(rule, newest.Value)
            ? rules.Freshness.GetFreshness(age.Youngest) == Freshness.Stale
            : !IsAfterBeyond(newest, age, state, input.Uptime));

    /// <summary>
    /// True when the last reading beyond the limit had no known age and arrived after a reading of this age was measured.
    /// </summary>
    private static bool WasKnownLater(AgeRange age, AlarmState state, TimeSpan uptime) =>
        state.BeyondMeasuredAt is null && state.BeyondSeenAt >= uptime - age.Youngest;

    /// <summary>
    /// True when the alarm is over and the reading is one of its readings or an older one. After a power cut the reading that ended the
    /// alarm may be unknown, or may have no known age.
    /// </summary>
    private static bool WasEnded(Reading newest, AgeRange age, AlarmState state, TimeSpan uptime) =>
        !state.IsOn && (state.BeyondMeasuredAt is { } beyond
            ? newest.MeasuredAt <= beyond && !IsAhead(beyond, newest, age)
            : WasKnownLater(age, state, uptime));

    /// <summary>The greater of two ages must be young enough to end an alarm.</summary>
    private static bool MayClear(AlarmRule rule, AlarmRules rules, AgeRange age) => rule.Kind.GetCategory() == AlarmCategory.Low
        ? age.Oldest >= -ReferenceTime.Tolerance && age.Oldest < ClearingAge
        : rules.Freshness.GetFreshness(age.Oldest) is Freshness.Fresh or Freshness.Ageing;

    /// <summary>
    /// True when the reading was measured after the last reading beyond the limit, by their stamps. When that reading had no trusted
    /// stamp, or its stamp is ahead now, the reading must be measured after that reading arrived; its own stamp counts at most as its
    /// receipt, before which it was measured.
    /// </summary>
    private static bool IsAfterBeyond(Reading newest, AgeRange age, AlarmState state, TimeSpan uptime)
    {
        if (state.BeyondMeasuredAt is { } beyond && !IsAhead(beyond, newest, age))
        {
            return newest.MeasuredAt > beyond;
        }

        var ahead = newest.MeasuredAt - newest.ReceivedAt;
        return !(state.BeyondSeenAt >= uptime - (ahead > TimeSpan.Zero ? age.Oldest + ahead.Value : age.Oldest));
    }

    /// <summary>A stamp that is ahead now was accepted while the clock was wrong.</summary>
    private static bool IsAhead(DateTimeOffset stamp, Reading newest, AgeRange age) =>
        stamp - newest.MeasuredAt > age.Oldest + ReferenceTime.Tolerance;

    /// <summary>
    /// The time for which readings have been beyond the limit, by their times of measurement, independently of their arrival and of
    /// restarts of the program.
    /// </summary>
    private static TimeSpan GetDuration(AlarmRule rule, ReadingSeries readings)
    {
        var first = readings.Count - 1;
        while (first > 0
            && IsBeyond(rule, readings[first - 1].Value)
            && readings[first].MeasuredAt - readings[first - 1].MeasuredAt < MaxGap)
        {
            first--;
        }

        return readings[^1].MeasuredAt - readings[first].MeasuredAt;
    }
}
