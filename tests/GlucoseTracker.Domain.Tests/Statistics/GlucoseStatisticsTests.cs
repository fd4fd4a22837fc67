using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Statistics;
using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Domain.Tests.Statistics;

public sealed class GlucoseStatisticsTests
{
    private static readonly DateTimeOffset From = new(2026, 11, 21, 0, 0, 0, TimeSpan.Zero);

    /// <summary>
    /// The expected figures come from a computation with exact fractions in another language, over the same sample readings: spacing in
    /// minutes, slots, a gap in slots, then coverage, in range and below in tenths of a percent, mean and SD.
    /// </summary>
    [Theory]
    [InlineData(5, 288, 0, 0, 1000, 344, 104, 193.4305555556, 85.9646757352)]
    [InlineData(1, 1440, 0, 0, 1000, 366, 106, 189.6833333333, 87.4903969713)]
    [InlineData(15, 96, 20, 40, 791, 408, 79, 187.3026315789, 82.2887630623)]
    [InlineData(5, 288, 100, 130, 895, 349, 105, 192.5, 85.8789415806)]
    public void The_statistics_agree_with_an_independent_computation(
        int step, int slots, int gapFrom, int gapTo, int coverage, int inRange, int below, double mean, double deviation)
    {
        var statistics = GlucoseStatistics.Compute(
            MadeUp(step, slots, gapFrom, gapTo), From, From.AddMinutes(step * slots), RangeBounds.Consensus);

        Assert.Equal(coverage, statistics.CoverageTenths);
        Assert.Equal(inRange, statistics.Consensus.TenthsOfPercent(statistics.Consensus.Inside));
        Assert.Equal(below, statistics.Consensus.TenthsOfPercent(statistics.Consensus.Below));
        Assert.Equal(mean, statistics.Mean!.Value.MilligramsPerDeciliter, 9);
        Assert.Equal(deviation, statistics.Deviation!.Value.MilligramsPerDeciliter, 9);
        Assert.Equal(deviation / mean * 100, statistics.VariationPercent!.Value, 9);
        Assert.Equal(3.31 + (0.02392 * mean), statistics.ManagementIndicatorPercent!.Value, 9);
        Assert.True(statistics.IsEnough);
    }

    [Fact]
    public void HI_and_LO_count_as_time_above_and_below_and_never_as_a_number()
    {
        Reading[] readings =
        [
            new(SensorValue.BelowRange, From, Trend.Unknown),
            new(Measured(100), From.AddMinutes(5), Trend.Unknown),
            new(SensorValue.AboveRange, From.AddMinutes(10), Trend.Unknown),
        ];

        var statistics = GlucoseStatistics.Compute(readings, From, From.AddMinutes(15), RangeBounds.Consensus);

        Assert.Equal(new RangeTime(TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(5)), statistics.Consensus);
        Assert.Equal(100, statistics.Mean?.MilligramsPerDeciliter);
        Assert.Null(statistics.Deviation);
        Assert.Equal(2, statistics.BeyondSensor);
    }

    [Fact]
    public void Without_readings_there_are_no_statistics_and_not_zero()
    {
        var statistics = GlucoseStatistics.Compute([], From, From.AddDays(1), RangeBounds.Consensus);

        Assert.Null(statistics.Mean);
        Assert.Null(statistics.Consensus.TenthsOfPercent(statistics.Consensus.Inside));
        Assert.Equal(0, statistics.CoverageTenths);
        Assert.False(statistics.IsEnough);
    }

    [Theory]
    [InlineData(201, false)]
    [InlineData(202, true)]
    public void Below_seventy_percent_of_the_time_is_too_little(int readings, bool enough) =>
        Assert.Equal(enough, GlucoseStatistics.Compute(MadeUp(5, readings, 0, 0), From, From.AddDays(1), RangeBounds.Consensus).IsEnough);

    [Fact]
    public void Both_ends_of_a_range_lie_inside()
    {
        Assert.Equal([-1, 0, 0, 1], new[] { 69, 70, 180, 181 }.Select(v => RangeBounds.Consensus.GetSide(Measured(v))));
    }

    [Fact]
    public void A_night_begins_at_22_and_a_change_of_the_clock_makes_it_longer()
    {
        var vienna = TimeZoneInfo.FindSystemTimeZoneById("Europe/Vienna");

        var (from, to) = StatisticsSpan.LastNight(new DateTimeOffset(2026, 10, 25, 12, 0, 0, TimeSpan.Zero), vienna);

        Assert.Equal(TimeSpan.FromHours(10), to - from);
        Assert.Equal(22, TimeZoneInfo.ConvertTime(from, vienna).Hour);
    }

    [Fact]
    public void Before_seven_the_night_is_the_one_that_is_not_over()
    {
        var now = new DateTimeOffset(2026, 11, 21, 3, 30, 0, TimeSpan.Zero);

        Assert.Equal((new DateTimeOffset(2026, 11, 20, 22, 0, 0, TimeSpan.Zero), now), StatisticsSpan.LastNight(now, TimeZoneInfo.Utc));
    }

    private static SensorValue Measured(int value) => SensorValue.Measured(Glucose.FromMilligramsPerDeciliter(value));

    private static IEnumerable<Reading> MadeUp(int step, int slots, int gapFrom, int gapTo)
    {
        var seed = 42L;
        for (var slot = 0; slot < slots; slot++)
        {
            seed = ((seed * 1103515245) + 12345) % (1L << 31);
            if (slot < gapFrom || slot >= gapTo)
            {
                yield return new Reading(Measured(40 + (int)(seed / 65536 % 300)), From.AddMinutes(slot * step), Trend.Unknown);
            }
        }
    }
}
