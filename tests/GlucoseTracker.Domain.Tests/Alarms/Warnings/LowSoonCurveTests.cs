using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Alarms.Machine;
using GlucoseTracker.Domain.Values;
using static GlucoseTracker.Domain.Tests.Sample;

namespace GlucoseTracker.Domain.Tests.Alarms.Warnings;

/// <summary>Scripted curves, with the behaviour of the warning of a low on each.</summary>
public class LowSoonCurveTests
{
    private static readonly Dictionary<string, ScriptedCurve> Curves = new()
    {
        ["falls by half a mg/dL a minute"] = new("0:100 80:60", Outcome.Warns),
        ["falls by 0.3 a minute from just above the limit"] = new("0:90 90:63", Outcome.Warns),
        ["falls by 1 a minute"] = new("0:120 60:60", Outcome.Warns),
        ["falls by 1 a minute, a reading each minute"] = new("0:120 60:60", Outcome.Warns) { Every = 1 },
        ["falls by 1 a minute, a reading each 2 minutes"] = new("0:120 60:60", Outcome.Warns) { Every = 2 },
        ["falls by 1 a minute, a reading each 6 minutes"] = new("0:120 60:60", Outcome.Warns) { Every = 6 },
        ["falls by 1 a minute with noise"] = new("0:120 60:60", Outcome.Warns) { Noise = [0, 2, -1, 1, -2] },
        ["falls by 1 a minute with noise each minute"] = new("0:120 60:60", Outcome.Warns) { Every = 1, Noise = [0, 2, 1, -1, -2, 1] },
        ["falls by 1 a minute, in tenths of mmol/L"] = new("0:120 60:60", Outcome.Warns) { Step = 18 },
        ["falls by 1 a minute with a falling arrow"] = new("0:120 60:60", Outcome.Warns) { Arrow = Trend.GoingLow },
        ["falls by 1.5 a minute"] = new("0:150 60:60", Outcome.Warns),
        ["falls by 2 a minute from far above"] = new("0:180 60:60", Outcome.Warns),
        ["falls faster and faster"] = new("0:110 20:104 40:90 55:72 70:50", Outcome.Warns),
        ["falls in steps"] = new("0:110 10:100 15:99 25:88 30:87 40:75 45:74 60:58", Outcome.Warns),
        ["two sources agree"] = new("0:120 60:60", Outcome.Warns) { Other = 80 },
        ["a low limit of 80"] = new("0:130 60:70", Outcome.Warns) { Change = rules => rules.With(rules.Low with { Limit = MgPerDl(80) }) },
        ["falls and turns at 77"] = new("0:110 33:77 60:110", Outcome.WarnsAndEnds),
        ["falls and stays at 74"] = new("0:120 46:74", Outcome.WarnsAndEnds),
        ["stands at 75"] = new("0:75", Outcome.Silent),
        ["stands at 72 with noise"] = new("0:73", Outcome.Silent) { Noise = [1, -1, 0, 2, -2] },
        ["stands at 80 with much noise"] = new("0:80", Outcome.Silent) { Noise = [6, -5, 3, -6, 4, -2] },
        ["stands at 78 with noise each minute"] = new("0:78", Outcome.Silent) { Every = 1, Noise = [3, 1, -2, 2, -3, 0, -1] },
        ["rises from 72"] = new("0:72 60:120", Outcome.Silent),
        ["sinks by 0.1 a minute to 74"] = new("0:82 80:74", Outcome.Silent),
        ["falls steeply and stays at 110"] = new("0:250 50:110", Outcome.Silent),
        ["falls and turns at 92"] = new("0:130 38:92 68:130", Outcome.Silent),
        ["falls by 5 a minute: the low is there first"] = new("0:160 25:35", Outcome.Silent),
        ["pressed on: 110 to 60 in ten minutes"] = new("0:110 10:60 50:60 60:110", Outcome.Silent),
        ["two sensors in turn, 16 apart"] = new("0:120 60:60", Outcome.Silent) { Noise = [8, -8] },
        ["a reading each 10 minutes"] = new("0:120 60:60", Outcome.Silent) { Every = 10 },
        ["a reading each 15 minutes"] = new("0:120 60:60", Outcome.Silent) { Every = 15 },
        ["a gap until just before the low"] = new("0:120 60:60", Outcome.Silent) { Gap = (16, 40) },
        ["only three readings before the low"] = new("0:85 20:65", Outcome.Silent) { Before = 0 },
        ["each reading is ten minutes late"] = new("0:120 60:60", Outcome.Silent) { Late = 10 },
        ["the arrow rises"] = new("0:120 60:60", Outcome.Silent) { Arrow = Trend.GoingHigh },
        ["another source is high"] = new("0:120 60:60", Outcome.Silent) { Other = 130 },
        ["a source has no known age"] = new("0:120 60:60", Outcome.Silent) { HasDoubtedSource = true },
        ["no age is known"] = new("0:120 60:60", Outcome.Silent) { AgesKnown = false },
        ["LO out of nowhere"] = new("0:95", Outcome.Silent) { LoFrom = 30 },
        ["a value gate of 72"] = new("0:123 63:60", Outcome.Silent)
        {
            Change = rules => rules.With(rules.LowSoon with { ValueGate = MgPerDl(72) }),
        },
        ["the alarm for a low is off"] = new("0:120 60:60", Outcome.Silent)
        {
            Change = rules => rules.With(rules.Low with { Enabled = false }),
        },
        ["the warning is off"] = new("0:120 60:60", Outcome.Silent)
        {
            Change = rules => rules.With(rules.LowSoon with { Enabled = false }),
        },
    };

    public static TheoryData<string> Names => [.. Curves.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_warning_follows_the_approved_curve(string name)
    {
        var (curve, bench) = (Curves[name], Curves[name].Play());
        var warned = Find(bench, AlarmKind.LowSoon, AlarmEventKind.Began);
        Assert.Equal(curve.Outcome == Outcome.Silent, warned is null);
        var low = Find(bench, AlarmKind.Low, AlarmEventKind.Began);
        if (curve.Outcome == Outcome.Warns)
        {
            Assert.True(low - warned >= TimeSpan.FromMinutes(5), $"{warned} before {low}");
            Assert.Equal(low, Find(bench, AlarmKind.Low, AlarmEventKind.Sounded));
            Assert.True(bench.Events.Find(e => e is { Kind: AlarmKind.LowSoon, Change: AlarmEventKind.Cleared })!.IsReplaced);
        }
        else if (curve.Outcome == Outcome.WarnsAndEnds)
        {
            Assert.Null(low);
            Assert.False(bench.Events.Find(e => e is { Kind: AlarmKind.LowSoon, Change: AlarmEventKind.Cleared })!.IsReplaced);
        }
    }

    /// <summary>On no curve does the low begin at another time because of the warning.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void A_low_rings_the_same_without_the_warning(string name)
    {
        var curve = Curves[name];
        var without = curve with
        {
            Change = rules => curve.Change(rules).With(rules.LowSoon with { Enabled = false }),
        };

        Assert.Equal(Lows(without.Play()), Lows(curve.Play()));
    }

    private static TimeSpan? Find(AlarmBench bench, AlarmKind kind, AlarmEventKind what) =>
        bench.Events.Find(e => e.Kind == kind && e.Change == what)?.Uptime;

    private static IEnumerable<AlarmEvent> Lows(AlarmBench bench) =>
        bench.Events.Where(e => e.Kind is AlarmKind.UrgentLow or AlarmKind.Low);
}
