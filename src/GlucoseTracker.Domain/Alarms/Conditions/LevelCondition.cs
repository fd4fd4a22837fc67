namespace GlucoseTracker.Domain;

/// <summary>
/// Compares the newest value with a limit: low kinds begin below it, high above it, urgent high at it. LO and HI are beyond every limit
/// of their side. Null: the newest reading is too old to say anything.
/// </summary>
internal static class LevelCondition
{
    /// <summary>Readings farther apart than this do not prove that it was so in between: 60 minutes.</summary>
    private static readonly TimeSpan LongestGap = TimeSpan.FromMinutes(60);

    public static Finding? Of(AlarmKind kind, AlarmRules rules, AlarmFacts facts)
    {
        var (rule, value) = (rules[kind], facts.Readings.Newest!.Value);
        var beyond = IsBeyond(rule, value);
        return rules.Freshness.Of(facts.Age) switch
        {
            Freshness.None => null,

            // An old low is the last that is known, and the one thing that must not be missed; an old value in range proves nothing.
            Freshness.Stale when beyond && kind == AlarmKind.UrgentLow => Found(rule, rules, facts),
            Freshness.Stale when beyond => new Finding(FindingKind.Unknown),
            Freshness.Stale => null,
            Freshness.Fresh or Freshness.Ageing when beyond => Found(rule, rules, facts),
            Freshness.Fresh or Freshness.Ageing => new Finding(IsNear(rule, value) ? FindingKind.Near : FindingKind.Absent),
        };
    }

    private static Finding Found(AlarmRule rule, AlarmRules rules, AlarmFacts facts) =>
        Finding.Present(BeyondFor(rule, facts.Readings), DegreeOf(rule.Kind.Side(), rules, facts.Readings.Newest!.Value));

    private static bool IsBeyond(AlarmRule rule, SensorValue value) => (value.Range, rule.Kind) switch
    {
        (SensorRange.Below, _) => rule.Kind.Side() == AlarmSide.Low,
        (SensorRange.Above, _) => rule.Kind.Side() == AlarmSide.High,
        (SensorRange.Measured, AlarmKind.UrgentHigh) => value.Glucose >= rule.Limit,
        (SensorRange.Measured, AlarmKind.High) => value.Glucose > rule.Limit,
        (SensorRange.Measured, _) => value.Glucose < rule.Limit,
    };

    /// <summary>On the good side, but not by the margin yet.</summary>
    private static bool IsNear(AlarmRule rule, SensorValue value)
    {
        if (!value.TryGetGlucose(out var glucose) || rule is not { Limit: { } limit, Margin: { } margin })
        {
            return false;
        }

        var distance = glucose.MilligramsPerDeciliter - limit.MilligramsPerDeciliter;
        return (rule.Kind.Side() == AlarmSide.Low ? distance : -distance) < margin.MilligramsPerDeciliter;
    }

    /// <summary>
    /// How long the readings have been beyond the limit, by the times they were measured at: it does not matter when they reached us,
    /// nor whether the program was restarted in between.
    /// </summary>
    private static TimeSpan BeyondFor(AlarmRule rule, ReadingSeries readings)
    {
        var first = readings.Count - 1;
        while (first > 0 && IsBeyond(rule, readings[first - 1].Value) && readings[first].MeasuredAt - readings[first - 1].MeasuredAt < LongestGap)
        {
            first--;
        }

        return readings[^1].MeasuredAt - readings[first].MeasuredAt;
    }

    /// <summary>1 beyond the limit, 2 beyond the urgent limit of the side, 3 outside what the sensor can measure; also where the urgent rule is off.</summary>
    private static int DegreeOf(AlarmSide side, AlarmRules rules, SensorValue value)
    {
        var urgent = side == AlarmSide.Low ? rules.UrgentLow : rules.UrgentHigh;
        return value.IsBeyondRange ? 3 : IsBeyond(urgent, value) ? 2 : 1;
    }
}
