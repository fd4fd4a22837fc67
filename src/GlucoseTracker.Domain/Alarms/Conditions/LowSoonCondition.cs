using GlucoseTracker.Domain.Alarms.Machine;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Domain.Alarms.Conditions;

/// <summary>
/// The value falls and is expected below the limit of the alarm for a low within 20 minutes. The condition needs readings that are fresh,
/// dense and undisputed. The alarm for a low does not depend on this warning, and ends it. Null: the newest reading is too old.
/// </summary>
internal static class LowSoonCondition
{
    /// <summary>The warning begins when the low is expected within this time: 20 minutes.</summary>
    private static readonly TimeSpan BeginHorizon = TimeSpan.FromMinutes(20);

    /// <summary>The warning ends when the low is not expected within this time: 30 minutes.</summary>
    private static readonly TimeSpan EndHorizon = TimeSpan.FromMinutes(30);

    /// <summary>The number of standard errors that are added to the forecast, so that the fall is certain.</summary>
    private const double Errors = 0.8;

    /// <summary>
    /// A fall that is certain by 3 standard errors needs half of the rule's time, because a faster fall leaves less time.
    /// </summary>
    private const double SureErrors = 3;

    public static ConditionResult? Get(AlarmRules rules, AlarmInput input, AlarmStates states)
    {
        if (IsReplaced(states) || !rules.Low.Enabled)
        {
            return new ConditionResult(ConditionStatus.Absent);
        }

        return rules.Freshness.GetFreshness(input.NewestAge?.Oldest) switch
        {
            Freshness.None or Freshness.Stale => null,
            Freshness.Ageing => new ConditionResult(ConditionStatus.Unknown),
            Freshness.Fresh => FromReadings(rules, input, states),
        };
    }

    /// <summary>True while the alarm for a low is on, ringing or answered; the warning is then superfluous.</summary>
    public static bool IsReplaced(AlarmStates states) => states[AlarmKind.UrgentLow].IsOn || states[AlarmKind.Low].IsOn;

    /// <summary>
    /// True where a clock, the arrow of the service, or another source with a fresh reading contradicts the fall: then no warning begins.
    /// </summary>
    private static bool IsDoubtful(AlarmRules rules, AlarmInput input) => input.SourcesWithoutAge.Count > 0
        || rules.Freshness.GetFreshness(input.NewestAge?.Youngest) != Freshness.Fresh
        || input.Readings.Newest?.Trend is Trend.GoingHigh or Trend.IncreasingFast
        || input.OtherSources.Any(other => rules.Freshness.GetFreshness(other.Age?.Youngest) == Freshness.Fresh
            && !RateCondition.IsInside(rules.LowSoon, other.Reading.Value));

    private static ConditionResult FromReadings(AlarmRules rules, AlarmInput input, AlarmStates states)
    {
        var (readings, last, limit) = (input.Readings, input.Readings.Count - 1, rules.Low.Limit!.Value);
        if (LevelCondition.IsBeyond(rules.Low, readings[last].Value))
        {
            // The low has begun. While its alarm waits for its time, a ringing warning continues.
            return new ConditionResult(states[AlarmKind.Low].Stage == AlarmStage.Pending ? ConditionStatus.Near : ConditionStatus.Absent);
        }

        var isInside = RateCondition.IsInside(rules.LowSoon, readings[last].Value);
        return GlucoseSlope.Compute(readings, last) switch
        {
            null => new ConditionResult(isInside ? ConditionStatus.Unknown : ConditionStatus.Absent),
            { } line when !line.FallsBelow(limit, EndHorizon, 0) => new ConditionResult(ConditionStatus.Absent),
            var line when !isInside || IsDoubtful(rules, input) || !IsExpected(line, limit) => new ConditionResult(ConditionStatus.Near),
            _ => ConditionResult.Present(GetDuration(readings, last, limit)),
        };
    }

    private static bool IsExpected(GlucoseSlope? slope, Glucose limit, double errors = Errors) =>
        slope is { PerMinute: < 0 } line && line.FallsBelow(limit, BeginHorizon, errors);

    /// <summary>The time for which every reading has led to the forecast, or twice that of the certain forecast; the longer one.</summary>
    private static TimeSpan GetDuration(ReadingSeries readings, int last, Glucose limit)
    {
        var (expected, certain) = (GetDuration(readings, last, limit, Errors), 2 * GetDuration(readings, last, limit, SureErrors));
        return expected > certain ? expected : certain;
    }

    /// <summary>The time for which every reading has led to the forecast with this number of standard errors.</summary>
    private static TimeSpan GetDuration(ReadingSeries readings, int last, Glucose limit, double errors)
    {
        var first = last;
        while (first >= 0 && IsExpected(GlucoseSlope.Compute(readings, first), limit, errors))
        {
            first--;
        }

        return first < last ? readings[last].MeasuredAt - readings[first + 1].MeasuredAt : TimeSpan.Zero;
    }
}
