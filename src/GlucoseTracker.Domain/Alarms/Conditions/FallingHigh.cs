using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Domain.Alarms.Conditions;

/// <summary>
/// Whether a high comes down at the rate of its rule. The readings must prove it: fresh ones, of a known age, that fall at the rate over
/// the last five minutes and over the five minutes before. In every doubt the high does not come down, and its alarm repeats.
/// </summary>
internal static class FallingHigh
{
    /// <summary>An alarm on a value beyond the urgent limit repeats after this time, however fast the value falls: 1 hour.</summary>
    internal static readonly TimeSpan MaxUrgentSilence = TimeSpan.FromHours(1);

    private static readonly TimeSpan FiveMinutes = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan MinStep = TimeSpan.FromMinutes(4.5);
    private static readonly TimeSpan MaxStep = TimeSpan.FromMinutes(7);

    /// <summary>
    /// True when the readings prove that the value falls by <see cref="AlarmRule.NoRepeatWhenFallingBy"/> or more within five minutes.
    /// </summary>
    public static bool IsFalling(AlarmRule rule, AlarmRules rules, AlarmInput facts)
    {
        if (rule.NoRepeatWhenFallingBy is not { } rate || rule.Kind.GetCategory() != AlarmCategory.High
            || rules.Freshness.GetFreshness(facts.NewestAge?.Oldest) != Freshness.Fresh || facts.SourcesWithoutAge.Count > 0
            || facts.OtherSources.Any(other => other.Reading.Value.Range == SensorRange.Above))
        {
            return false;
        }

        var (readings, last) = (facts.Readings, facts.Readings.Count - 1);
        return last > 0 && readings[last].Trend is not (Trend.GoingHigh or Trend.IncreasingFast)
            && Falls(readings, last, rate) && GetEarlier(readings, last) is { } earlier && Falls(readings, earlier, rate);
    }

    /// <summary>True when the newest value is beyond the urgent limit of the high side.</summary>
    public static bool IsUrgent(AlarmRule rule, AlarmRules rules, AlarmInput facts) => rule.Kind == AlarmKind.UrgentHigh
        || (facts.Readings.Newest is { } newest && LevelCondition.GetDegree(AlarmCategory.High, rules, newest.Value) > 1);

    /// <summary>False without a change, also when one of the two values is HI.</summary>
    private static bool Falls(ReadingSeries readings, int index, Glucose rate) => GlucoseDelta.Compute(readings, index) is { } change
        && -change.MilligramsPerDeciliter * FiveMinutes >= rate.MilligramsPerDeciliter * change.Over;

    /// <summary>The index of the reading about five minutes before; null when there is none.</summary>
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
