using GlucoseTracker.Domain.Arrivals;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Domain.Alarms.Conditions;

/// <summary>
/// Finds a low of a source that is not displayed. The low counts while it is recent and no later measured reading of any source is in
/// range: then the two sources contradict each other, and in doubt the low must be heard.
/// </summary>
internal static class OtherSourceCondition
{
    /// <summary>The maximum age of the low: 7 minutes.</summary>
    private static readonly TimeSpan MaxLowAge = TimeSpan.FromMinutes(7);

    /// <summary>Evaluates the condition; null when no other source has such a low.</summary>
    public static ConditionResult? Get(AlarmRule rule, AlarmRules rules, AlarmInput input)
    {
        if (rule.Kind.GetCategory() != AlarmCategory.Low)
        {
            return null;
        }

        foreach (var other in input.OtherSources)
        {
            if (other is { Age: { } age, Reading: var reading } && age.Youngest < MaxLowAge && LevelCondition.IsBeyond(rule, reading.Value)
                && !IsContradicted(rule, rules, input, reading.MeasuredAt))
            {
                return ConditionResult.Present(
                    GetDuration(rule, input.Arrivals, other), LevelCondition.GetDegree(AlarmCategory.Low, rules, reading.Value)) with
                {
                    MeasuredAt = reading.MeasuredAt,
                };
            }
        }

        return null;
    }

    private static bool IsContradicted(AlarmRule rule, AlarmRules rules, AlarmInput input, DateTimeOffset measuredAt) =>
        (input.NewestAge is not null
            && input.Readings.Since(measuredAt).Any(reading => IsLaterAndInRange(rule, rules, reading, measuredAt)))
        || input.OtherSources.Any(other => other.Age is not null && IsLaterAndInRange(rule, rules, other.Reading, measuredAt));

    /// <summary>True for a reading in range. A high does not disprove a low, because one of the two sources is wrong.</summary>
    private static bool IsLaterAndInRange(AlarmRule rule, AlarmRules rules, Reading reading, DateTimeOffset measuredAt) =>
        reading.MeasuredAt > measuredAt && LevelCondition.IsClear(rule, reading.Value)
        && rules.Levels.GetLevel(reading.Value) is not (GlucoseLevel.High or GlucoseLevel.UrgentHigh);

    /// <summary>How long the source has been low, by the stamps of its arrivals.</summary>
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
