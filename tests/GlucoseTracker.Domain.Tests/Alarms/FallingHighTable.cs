using System.Text;
using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Alarms.Machine;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Values;
using static GlucoseTracker.Domain.Tests.Sample;

namespace GlucoseTracker.Domain.Tests.Alarms;

/// <summary>The table of a high that comes down in docs/alarm-outcomes.md, made by running the machine.</summary>
internal static class FallingHighTable
{
    private static readonly TimeSpan Uptime = TimeSpan.FromDays(2);

    private static readonly AlarmRules Rules = AlarmRules.Default
        .With(AlarmRules.Default.High with { NoRepeatWhenFallingBy = MgPerDl(5) })
        .With(AlarmRules.Default.UrgentHigh with { NoRepeatWhenFallingBy = MgPerDl(5) });

    private static readonly (string Name, int[] Values, Func<AlarmInput, AlarmInput> Change)[] Rows =
    [
        ("falls by the rate in each of the last two five minutes", [10, 5, 0], input => input),
        ("falls by less", [8, 4, 0], input => input),
        ("fell, and stops", [10, 0, 0], input => input),
        ("stood, and falls for five minutes", [5, 5, 0], input => input),
        ("rises", [-10, -5, 0], input => input),
        ("HI was among the readings", [200, 5, 0], input => input),
        ("is HI now", [210, 205, 200], input => input),
        ("falls, and the arrow rises", [10, 5, 0], input => input with { Readings = Turn(input.Readings) }),
        ("fell, and the reading is late", [10, 5, 0], input => input with { NewestAge = AgeRange.From(TimeSpan.FromMinutes(10)) }),
        ("falls, and a reading is missing in between", [10, -1000, 0], input => input),
        ("falls, and a source has no known age", [10, 5, 0], input => input with { SourcesWithoutAge = ["two"] }),
        (
            "falls, and another source says HI", [10, 5, 0],
            input => input with { OtherSources = [new("two", At(-6, SensorValue.AboveRange), AgeRange.From(TimeSpan.FromMinutes(6)))] }),
    ];

    public static string Create()
    {
        var text = new StringBuilder("| the value | high | high, beyond the urgent limit | urgent high |\n| --- | --- | --- | --- |\n");
        foreach (var (name, values, change) in Rows)
        {
            text.Append("| ").Append(name).Append(" | ").AppendJoin(
                " | ", Repeats(AlarmKind.High, 260, values, change), Repeats(AlarmKind.High, 310, values, change),
                Repeats(AlarmKind.UrgentHigh, 310, values, change))
                .Append(" |\n");
        }

        return text.ToString();
    }

    private static string Repeats(AlarmKind kind, int value, int[] above, Func<AlarmInput, AlarmInput> change)
    {
        var input = change(Input(value, above));
        return (Sounds(kind, input, 30), Sounds(kind, input, 60)) switch
        {
            (true, true) => "repeats",
            (false, true) => "repeats hourly",
            _ => "does not repeat",
        };
    }

    /// <summary>Whether an alarm that was heard so long ago sounds again. The urgent rule is off where high is asked about.</summary>
    private static bool Sounds(AlarmKind kind, AlarmInput input, int minutesAgo)
    {
        var rules = kind == AlarmKind.High ? Rules.With(Rules.UrgentHigh with { Enabled = false }) : Rules;
        var heard = Uptime - TimeSpan.FromMinutes(minutesAgo);
        var ringing = new AlarmState(AlarmStage.Ringing)
        {
            BeganAt = heard,
            Degree = 3,
            FirstSoundAt = heard,
            LastSoundAt = heard,
            Sounds = 1,
            WasHeard = true,
        };
        var before = AlarmStates.Start(Uptime).With(kind, ringing);
        return AlarmMachine.Evaluate(rules, before, input).Events.Any(e => e.Kind == kind && e.Change == AlarmEventKind.Sounded);
    }

    private static AlarmInput Input(int value, int[] above) => new()
    {
        Uptime = Uptime,
        Now = Noon,
        Readings = ReadingSeries.Empty.Merge(above.Index().Where(v => v.Item > -1000)
            .Select(v => At(-1 - (5 * (2 - v.Index)), v.Item >= 200 ? SensorValue.AboveRange : Measured(value + v.Item), Trend.Unknown))),
        NewestAge = AgeRange.From(TimeSpan.FromMinutes(1)),
    };

    private static ReadingSeries Turn(ReadingSeries readings) =>
        ReadingSeries.Empty.Merge(Enumerable.Range(0, readings.Count).Select(i => readings[i] with { Trend = Trend.GoingHigh }));
}
