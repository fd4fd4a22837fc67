using GlucoseTracker.Domain.Profile;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Statistics;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Screens.Charts;

namespace GlucoseTracker.Screens.Tests.Charts;

/// <summary>Sample sheets, computed with whole numbers so that they are the same on every machine.</summary>
internal static class ChartSamples
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 14, 30, 0, TimeSpan.Zero);

    /// <summary>Level by time of day in hours, in mg/dL: breakfast, lunch, supper, and low hours of the night.</summary>
    private static readonly (double Hour, int Level)[] Day =
        [(0, 128), (3, 96), (5.5, 104), (7.5, 118), (8.75, 198), (10.5, 132), (12.5, 112), (13.75, 176), (16, 126), (18.5, 118), (20,
            206), (22, 152), (24, 128)];

    public static ChartContent Get(string name) => name switch
    {
        "usual" => Content(14, FiveMinutes(14), GlucoseUnit.MillimolesPerLiter),
        "high-and-gaps" =>
            Content(7, FiveMinutes(7).Where((_, i) => i % 288 is < 60 or > 96 or 70).Select(Stretched), GlucoseUnit.MilligramsPerDeciliter),
        _ => Content(14, [], GlucoseUnit.MillimolesPerLiter),
    };

    private static ChartContent Content(int days, IEnumerable<Reading> readings, GlucoseUnit unit)
    {
        var all = readings.ToList();
        return new ChartContent
        {
            LastDay = [.. all.Where(r => r.MeasuredAt > Now - TimeSpan.FromDays(1))],
            Profile = GlucoseProfile.Compute(all, TimeZoneInfo.Utc),
            Days = days,
            Statistics = $"{days} days: in range 72.3 %, below 3.1 %, above 24.6 %, mean {Mean(unit)}, CV 32.1 %, GMI 6.8 %",
            Now = Now,
            Zone = TimeZoneInfo.Utc,
            Unit = unit,
            Target = RangeBounds.Consensus,
        };
    }

    private static string Mean(GlucoseUnit unit) =>
        $"{GlucoseText.Format(Glucose.FromMilligramsPerDeciliter(146), unit)} {GlucoseText.Symbol(unit)}";

    private static IEnumerable<Reading> FiveMinutes(int days)
    {
        var (seed, drift) = (7L, 0);
        for (var at = Now - TimeSpan.FromDays(days); at <= Now; at += TimeSpan.FromMinutes(5))
        {
            seed = ((seed * 1103515245) + 12345) % (1L << 31);
            var step = (int)(seed / 65536 % 11) - 5;
            drift = Math.Clamp(drift + step, -45, 60);
            yield return new Reading(SensorValue.Measured(
                Glucose.FromMilligramsPerDeciliter(Math.Max(41, Level(at.TimeOfDay.TotalHours) + drift))), at, Trend.Unknown);
        }
    }

    private static int Level(double hour)
    {
        var i = Array.FindIndex(Day, 1, k => k.Hour >= hour);
        var (before, after) = (Day[i - 1], Day[i]);
        return before.Level + (int)((hour - before.Hour) / (after.Hour - before.Hour) * (after.Level - before.Level));
    }

    /// <summary>A greater distance from 120, with values beyond the range of the sensor on both sides.</summary>
    private static Reading Stretched(Reading reading)
    {
        var milligrams = 120 + ((reading.Value.Glucose.MilligramsPerDeciliter - 120) * 5 / 2);
        return reading with
        {
            Value = milligrams < 40
                ? SensorValue.BelowRange
                : milligrams > 400
                ? SensorValue.AboveRange
                : SensorValue.Measured(Glucose.FromMilligramsPerDeciliter(milligrams)),
        };
    }
}
