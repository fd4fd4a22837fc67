namespace GlucoseTracker.Domain;

/// <summary>Applies one rule to the facts. Pure and total; the table of docs/alarms.md is made from it.</summary>
public static class AlarmConditions
{
    /// <summary>What the rule of a kind finds.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="rules">All rules.</param>
    /// <param name="facts">What is known.</param>
    /// <param name="noNewDataFor">How long no newer reading has come, on the monotonic clock.</param>
    public static Finding Of(AlarmKind kind, AlarmRules rules, AlarmFacts facts, TimeSpan noNewDataFor)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(facts);
        return kind switch
        {
            AlarmKind.NoData => NoDataCondition.Of(rules.NoData, facts, noNewDataFor),
            AlarmKind.SensorEnding => SensorEnd.Of(rules.SensorEnding, facts),
            _ when !facts.ClockKnown => new Finding(FindingKind.Held),
            _ when facts.Readings.Newest is null => TooOld(rules, facts, noNewDataFor),
            _ => OfReadings(kind, rules, facts) ?? TooOld(rules, facts, noNewDataFor),
        };
    }

    private static Finding? OfReadings(AlarmKind kind, AlarmRules rules, AlarmFacts facts) => kind switch
    {
        AlarmKind.Frozen => FrozenCondition.Of(rules, facts),
        AlarmKind.FallingFast or AlarmKind.RisingFast => RateCondition.Of(kind, rules, facts),
        _ => LevelCondition.Of(kind, rules, facts),
    };

    /// <summary>
    /// Readings are too old to say anything. Once the alarm for no data has begun it speaks for the others; until then, and where it is
    /// switched off, what rang goes on.
    /// </summary>
    private static Finding TooOld(AlarmRules rules, AlarmFacts facts, TimeSpan noNewDataFor)
    {
        var taken = rules.NoData.Enabled && NoDataCondition.Of(rules.NoData, facts, noNewDataFor).Kind == FindingKind.Present;
        return new Finding(taken ? FindingKind.Held : FindingKind.Unknown);
    }
}
