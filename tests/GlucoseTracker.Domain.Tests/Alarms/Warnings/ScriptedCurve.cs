using System.Globalization;
using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Values;
using static GlucoseTracker.Domain.Tests.Sample;

namespace GlucoseTracker.Domain.Tests.Alarms.Warnings;

/// <summary>The expected behaviour of the warning of a low on a curve.</summary>
public enum Outcome
{
    /// <summary>It begins at least five minutes before the low, and the low rings at its first reading.</summary>
    Warns,

    /// <summary>It begins, no low comes, and it ends by the curve.</summary>
    WarnsAndEnds,

    /// <summary>It never begins.</summary>
    Silent,
}

/// <summary>A curve through points, as a sensor reports it.</summary>
/// <param name="Points">"0:120 60:60": minute and mg/dL; linear between them, constant before and after.</param>
/// <param name="Outcome">The expected behaviour of the warning.</param>
internal sealed record ScriptedCurve(string Points, Outcome Outcome)
{
    /// <summary>Minutes between two readings.</summary>
    public double Every { get; init; } = 5;

    /// <summary>Added to the readings in turn, mg/dL.</summary>
    public int[] Noise { get; init; } = [0];

    /// <summary>Minutes without readings.</summary>
    public (double From, double To) Gap { get; init; } = (1000, 1000);

    /// <summary>The delay of a reading after its measurement in minutes.</summary>
    public double Late { get; init; }

    /// <summary>Minutes before the first point at which the readings begin.</summary>
    public double Before { get; init; } = 30;

    public Trend Arrow { get; init; } = Trend.Unknown;

    /// <summary>A multiple of this is reported, in tenths of mg/dL.</summary>
    public int Step { get; init; } = 10;

    /// <summary>True when there is also a source with unknown ages.</summary>
    public bool HasDoubtedSource { get; init; }

    /// <summary>The fresh value of another source; null: there is no other source.</summary>
    public int? Other { get; init; }

    public bool AgesKnown { get; init; } = true;

    public Func<AlarmRules, AlarmRules> Change { get; init; } = rules => rules;

    /// <summary>From this reading on LO is reported.</summary>
    public double LoFrom { get; init; } = 1000;

    public AlarmBench Play()
    {
        var bench = new AlarmBench(Change(AlarmRules.Default.With(AlarmRules.Default.LowSoon with { Enabled = true })))
        {
            AgesKnown = AgesKnown,
        };
        bench.Doubted.AddRange(HasDoubtedSource ? ["two"] : []);
        var count = 0;
        for (var minute = -Before; minute <= 100; minute += Every)
        {
            if (minute >= Gap.From && minute < Gap.To)
            {
                continue;
            }

            var now = minute + Before;
            bench.Until(now + Late);
            bench.OtherSources.Clear();
            if (Other is { } other)
            {
                bench.OtherSources.Add(new("two", At(now - 1, other), AgeRange.From(TimeSpan.FromMinutes(1))));
            }

            var value = minute >= LoFrom ? SensorValue.BelowRange : Measured(GetValue(minute) + Noise[count++ % Noise.Length]);
            bench.Readings = bench.Readings.Merge([At(now, value, Arrow)]);
            bench.Look();
        }

        return bench;
    }

    private static double Parse(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private int GetValue(double minute)
    {
        List<(double Minute, double Value)> points =
        [
            .. Points.Split(' ').Select(point => point.Split(':')).Select(p => (Parse(p[0]), Parse(p[1]))),
        ];
        var after = points.FindIndex(point => point.Minute >= minute);
        var exact = after < 0 ? points[^1].Value : after == 0 ? points[0].Value
            : points[after - 1].Value + ((points[after].Value - points[after - 1].Value)
                * (minute - points[after - 1].Minute) / (points[after].Minute - points[after - 1].Minute));
        return (int)Math.Round(Math.Round(exact * 10 / Step) * Step / 10);
    }
}
