using GlucoseTracker.Domain.Arrivals;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Domain.Alarms.Conditions;

/// <summary>
/// A low of a source that is not the one shown. It counts only while it is young and no reading that was measured later, of any source, is
/// in range: then the two sources contradict each other, and the doubt must not silence it.
/// </summary>
internal static class OtherSourceCondition
{
    /// <summary>The low must be younger than this: 7 minutes.</summary>
    private static readonly TimeSpan MaxLowAge = TimeSpan.FromMinutes(7);

    /// <summary>Null: no other source has such a low.</summary>
    public static ConditionResult? Get(AlarmRule rule, AlarmRules rules, AlarmInput facts)
    {
        if (rule.Kind.GetCategory() != AlarmCategory.Low)
        {
            return null;
        }

        foreach (var other in facts.OtherSources)
        {
            if (other is { Age: { } age, Reading: var reading } && age.Youngest < MaxLowAge && LevelCondition.IsBeyond(rule, reading.Value)
                && !IsContradicted(rule, rules, facts, reading.MeasuredAt))
            {
                return ConditionResult.Present(
                    GetDuration(rule, facts.Arrivals, other), LevelCondition.GetDegree(AlarmCategory.Low, rules, reading.Value)) with
                {
                    MeasuredAt = reading.MeasuredAt,
                };
            }
        }

        return null;
    }

    private static bool IsContradicted(AlarmRule rule, AlarmRules rules, AlarmInput facts, DateTimeOffset measuredAt) =>
        (facts.NewestAge is not null
            && facts.Readings.Since(measuredAt).Any(reading => IsLaterAndInRange(rule, rules, reading, measuredAt)))
        || facts.OtherSources.Any(other => other.Age is not null && IsLaterAndInRange(rule, rules, other.Reading, measuredAt));

    /// <summary>A high is no proof against a low: one of the two sources is wrong then.</summary>
    private static bool IsLaterAndInRange(AlarmRule rule, AlarmRules rules, Reading reading, DateTimeOffset measuredAt) =>
        reading.MeasuredAt > measuredAt && LevelCondition.IsClear(rule, reading.Value)
        && rules.Levels.GetLevel(reading.Value) is not (GlucoseLevel.High or GlucoseLevel.UrgentHigh);

    /// <summary>How long that source has been low, by the stamps of what arrived from it.</summary>
    private static TimeSpan GetDuration(AlarmRule rule, IReadOnlyList<ReadingArrival> arrivals, SourceNewest other)
    {
        var first = other.Reading.MeasuredAt;
        foreach (var arrival in arrivals.Where(a => a.Source == other.Source
            && a.Reading.MeasuredAt < other.Reading.MeasuredAt).OrderByDescending(a => a.Reading.MeasuredAt))
        {
            if (!LevelCondition.IsBeyond(rule, arrival.Reading.Value))
            {
                break;
            }

            first = arrival.Reading.MeasuredAt;
        }

        return other.Reading.MeasuredAt - first;
    }
}
