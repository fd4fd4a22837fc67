using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Domain.Alarms.Conditions;

/// <summary>
/// Whether a high value falls at the rate of its rule. Fresh readings of known age must prove it: they fall at the rate over the last five
/// minutes and over the five minutes before. In case of doubt the alarm repeats.
/// </summary>
internal static class FallingHigh
{
    /// <summary>The repeat interval of an alarm on a value beyond the urgent limit, even while the value falls fast: 1 hour.</summary>
    internal static readonly TimeSpan MaxUrgentSilence = TimeSpan.FromHours(1);

    private static readonly TimeSpan FiveMinutes = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan MinStep = TimeSpan.FromMinutes(4.5);
    private static readonly TimeSpan MaxStep = TimeSpan.FromMinutes(7);

    /// <summary>
    /// True when the readings prove that the value falls by <see cref="AlarmRule.NoRepeatWhenFallingBy"/> or more in five minutes.
    /// </summary>
    public static bool IsFalling(AlarmRule rule, AlarmRules rules, AlarmInput input)
    {
        if (rule.NoRepeatWhenFallingBy is not { } rate || rule.Kind.GetCategory() != AlarmCategory.High
            || rules.Freshness.GetFreshness(input.NewestAge?.Oldest) != Freshness.Fresh || input.SourcesWithoutAge.Count > 0
            || input.OtherSources.Any(other => other.Reading.Value.Range == SensorRange.Above))
        {
            return false;
        }

        var (readings, last) = (input.Readings, input.Readings.Count - 1);
        return last > 0 && readings[last].Trend is not (Trend.GoingHigh or Trend.IncreasingFast)
            && Falls(readings, last, rate) && GetEarlier(readings, last) is { } earlier && Falls(readings, earlier, rate);
    }

    /// <summary>True when the newest value is beyond the urgent high limit.</summary>
    public static bool IsUrgent(AlarmRule rule, AlarmRules rules, AlarmInput input) => rule.Kind == AlarmKind.UrgentHigh
        || (input.Readings.Newest is { } newest && LevelCondition.GetDegree(AlarmCategory.High, rules, newest.Value) > 1);

    /// <summary>True when the value falls by the amount; false when the change is unknown, for example because a value is HI.</summary>
    private static bool Falls(ReadingSeries readings, int index, Glucose rate) => GlucoseDelta.Compute(readings, index) is { } change
        && -change.MilligramsPerDeciliter * FiveMinutes >= rate.MilligramsPerDeciliter * change.Span;

    /// <summary>The index of the reading about five minutes earlier; null when there is none.</summary>
    private static int? GetEarlier(ReadingSeries readings, int index)
    {
        for (var i = index - 1; i >= 0 && readings[index].MeasuredAt - readings[i].MeasuredAt <= MaxStep; i--)
        {
            if (readings[index].MeasuredAt - readings[i].MeasuredAt >= MinStep)
            {
                return i;
            }
        }

        return null;
    }
}
