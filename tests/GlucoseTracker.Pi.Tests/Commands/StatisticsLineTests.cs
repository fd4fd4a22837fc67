using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Statistics;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Pi.Commands;

namespace GlucoseTracker.Pi.Tests.Commands;

/// <summary>Every digit that <c>stats</c> shows, against <see cref="ReferenceStatistics"/>.</summary>
public sealed class StatisticsLineTests
{
    private const int Day = 24 * 60 * 60;
    private static readonly DateTimeOffset From = new(2026, 11, 21, 0, 0, 0, TimeSpan.Zero);
    private static readonly RangeBounds Own = new(Glucose.FromMilligramsPerDeciliter(80), Glucose.FromMilligramsPerDeciliter(160));

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 200)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_digit_agrees_with_a_second_computation(int seed)
    {
        var readings = MadeUp(new Random(seed));
        var second = new ReferenceStatistics(readings, From, Day);
        var statistics = GlucoseStatistics.Compute(readings, From, From.AddSeconds(Day), Own);

        var line = StatisticsLine.Create("day", From, From.AddSeconds(Day), statistics, GlucoseUnit.MilligramsPerDeciliter);
        var other = StatisticsLine.Create("day", From, From.AddSeconds(Day), statistics, GlucoseUnit.MillimolesPerLiter);

        Assert.Equal(second.Coverage, line.CoveragePercent);
        Assert.Equal(readings.Count, line.Readings);
        if (second.Coverage < 70)
        {
            Assert.All(
                new[] { line.InRangePercent, line.BelowPercent, line.AbovePercent, line.OwnRangePercent, line.Mean, line.Deviation,
                    line.ManagementIndicatorPercent },
                Assert.Null);
            return;
        }

        Assert.Equal(
            (second.Inside(70, 180), second.Below(70), second.Above(180)), (line.InRangePercent, line.BelowPercent, line.AbovePercent));
        Assert.Equal(
            (second.Below(54), second.Above(250), second.Inside(80, 160)),
            (line.VeryLowPercent, line.VeryHighPercent, line.OwnRangePercent));
        Assert.Equal(
            (ReferenceStatistics.Rounded(second.Mean, 0), ReferenceStatistics.Rounded(second.Deviation, 0)), (line.Mean, line.Deviation));
        Assert.Equal(
            (ReferenceStatistics.Rounded(second.Mean / 18), ReferenceStatistics.Rounded(second.Deviation / 18)),
            (other.Mean, other.Deviation));
        Assert.Equal(ReferenceStatistics.Rounded(second.Deviation / second.Mean * 100), line.VariationPercent);
        Assert.Equal(ReferenceStatistics.Rounded(3.31m + (0.02392m * second.Mean)), line.ManagementIndicatorPercent);
    }

    [Fact]
    public void The_line_of_a_chart_has_the_same_figures_and_says_when_too_little_is_known()
    {
        var span = (From, To: From.AddDays(1));
        var readings = Enumerable.Range(0, 288).Select(i => new Reading(
            SensorValue.Measured(Glucose.FromMilligramsPerDeciliter(i < 144 ? 90 : 198)), From.AddMinutes(5 * i), Trend.Unknown)).ToList();

        Assert.Equal(
            "1 day: in range 50.0 %, below 0.0 %, above 50.0 %, mean 8.0 mmol/L, CV 37.6 %, GMI 6.8 %", Summarize(readings));
        Assert.Equal(
            "1 day: values are known for 1.0 % of the time, too little for statistics", Summarize([.. readings.Take(3)]));

        string Summarize(List<Reading> of) => StatisticsText.Summarize(
            StatisticsLine.Create(
                "1 day", span.From, span.To, GlucoseStatistics.Compute(of, span.From, span.To, Own), GlucoseUnit.MillimolesPerLiter),
            GlucoseUnit.MillimolesPerLiter);
    }

    [Fact]
    public void The_made_up_days_reach_both_sides_of_the_least_coverage()
    {
        var enough = Enumerable.Range(1, 200).Count(
            seed => GlucoseStatistics.Compute(MadeUp(new Random(seed)), From, From.AddSeconds(Day), Own).IsEnough);

        Assert.InRange(enough, 50, 190);
    }

    /// <summary>Intervals of one to twenty minutes and some hours, in seconds; with HI and LO among the numbers.</summary>
    private static List<Reading> MadeUp(Random random)
    {
        var readings = new List<Reading>();
        var (spacing, level, gaps) = (random.Next(60, 900), 60 + random.Next(200), random.Next(12, 80));
        for (var second = random.Next(spacing); second < Day; second += random.Next(gaps) == 0
            ? random.Next(900, 12000)
            : spacing + random.Next(-30, 31))
        {
            level = Math.Clamp(level + random.Next(-15, 16), 20, 430);
            var value = level < 40
                ? SensorValue.BelowRange
                : level > 400
                ? SensorValue.AboveRange
                : SensorValue.Measured(Glucose.FromMilligramsPerDeciliter(level));
            readings.Add(new Reading(value, From.AddSeconds(second), Trend.Unknown));
        }

        return readings;
    }
}
