using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Domain.Tests.Readings;

public sealed class ReadingSeriesTests
{
    [Fact]
    public void Readings_are_in_order_of_time_for_every_order_of_arrival()
    {
        var series = Sample.Series(Sample.At(5, 105), Sample.At(-5, 95), Sample.At(0, 100));

        Assert.Equal([Sample.At(-5, 95), Sample.At(0, 100), Sample.At(5, 105)], series);
        Assert.Equal(Sample.At(5, 105), series.Newest);
        Assert.Equal(3, series.Count);
        Assert.Equal(Sample.At(0, 100), series[1]);
    }

    [Fact]
    public void Nothing_is_newest_in_an_empty_series() => Assert.Null(ReadingSeries.Empty.Newest);

    [Fact]
    public void A_later_answer_corrects_a_value() =>
        Assert.Equal([Sample.At(0, 101)], Sample.Series(Sample.At(0, 100)).Merge([Sample.At(0, 101)]));

    [Fact]
    public void Another_value_with_the_stamp_of_a_stray_does_not_get_its_receipt()
    {
        var stray = Sample.At(0, 100) with { ReceivedAt = Sample.Noon.AddMinutes(-30) };
        var series = Sample.Series(stray);

        Assert.False(series.Merge([stray with { ReceivedAt = Sample.Noon }])[0].CanBeCurrent);
        Assert.True(series.Merge([Sample.At(0, 45) with { ReceivedAt = Sample.Noon }])[0].CanBeCurrent);
    }

    [Fact]
    public void A_history_point_without_trend_leaves_the_known_trend()
    {
        var series = Sample.Series(Sample.At(0, 100, Trend.GoingLow)).Merge([Sample.At(0, 101)]);

        Assert.Equal([Sample.At(0, 101, Trend.GoingLow)], series);
    }

    [Fact]
    public void A_later_trend_is_added() =>
        Assert.Equal(
            [Sample.At(0, 100, Trend.GoingLow)],
            Sample.Series(Sample.At(0, 100)).Merge([Sample.At(0, 100, Trend.GoingLow)]));

    [Fact]
    public void An_answer_that_contradicts_itself_gives_the_lower_value_in_any_order()
    {
        Reading[] answer =
        [
            Sample.At(0, SensorValue.AboveRange), Sample.At(0, 300), Sample.At(0, 60, Trend.Stable), Sample.At(0, SensorValue.BelowRange),
        ];

        Assert.Equal([Sample.At(0, SensorValue.BelowRange, Trend.Stable)], Sample.Series(answer));
        Assert.Equal([Sample.At(0, SensorValue.BelowRange, Trend.Stable)], Sample.Series([.. answer.Reverse()]));
    }

    [Fact]
    public void A_gap_that_is_filled_late_closes()
    {
        var series = Sample.Series(Sample.At(0, 100), Sample.At(30, 130)).Merge([.. Sample.Every(5, 5, 25)]);

        Assert.Equal(7, series.Count);
        Assert.Equal(TimeSpan.FromMinutes(5), series.TypicalSpacing);
    }

    [Fact]
    public void An_answer_without_news_gives_the_very_same_series()
    {
        var series = Sample.Series(Sample.At(0, 100, Trend.Stable), Sample.At(5, 105));

        Assert.Same(series, series.Merge([Sample.At(0, 100), Sample.At(5, 105)]));
        Assert.Same(series, series.Merge([]));
    }

    [Fact]
    public void The_repeated_hour_of_autumn_gives_two_readings_and_the_same_instant_only_one()
    {
        var summer = new DateTimeOffset(2026, 10, 25, 2, 30, 0, TimeSpan.FromHours(2));
        var winter = new DateTimeOffset(2026, 10, 25, 2, 30, 0, TimeSpan.FromHours(1));
        var sameAsWinter = new DateTimeOffset(2026, 10, 25, 1, 30, 0, TimeSpan.Zero);

        var series = Sample.Series(
            new Reading(Sample.Measured(100), winter, Trend.Unknown),
            new Reading(Sample.Measured(110), summer, Trend.Unknown),
            new Reading(Sample.Measured(100), sameAsWinter, Trend.Unknown));

        Assert.Equal([110, 100], series.Select(reading => reading.Value.Glucose.MilligramsPerDeciliter));
    }

    [Theory]
    [InlineData(-1, 3)]
    [InlineData(0, 3)]
    [InlineData(1, 2)]
    [InlineData(10, 1)]
    [InlineData(11, 0)]
    public void Since_omits_earlier_readings(double minute, int expected) =>
        Assert.Equal(expected, Sample.Series([.. Sample.Every(5, 0, 10)]).Since(Sample.Noon.AddMinutes(minute)).Count);

    [Fact]
    public void Since_an_instant_before_everything_is_the_very_same_series()
    {
        var series = Sample.Series([.. Sample.Every(5, 0, 10)]);

        Assert.Same(series, series.Since(Sample.Noon));
        Assert.Same(ReadingSeries.Empty, ReadingSeries.Empty.Since(Sample.Noon));
    }

    [Fact]
    public void The_unchanged_run_reaches_back_to_the_first_of_the_equal_values()
    {
        var series = Sample.Series([Sample.At(-5, 99), .. Sample.Every(5, 0, 45)]);

        Assert.Equal((TimeSpan.FromMinutes(45), 10), series.UnchangedRun());
        Assert.Equal((TimeSpan.Zero, 1), Sample.Series(Sample.At(0, 100), Sample.At(5, 101)).UnchangedRun());
        Assert.Equal((TimeSpan.Zero, 0), ReadingSeries.Empty.UnchangedRun());
        Assert.Equal((TimeSpan.Zero, 0), Sample.Series(Sample.At(0, SensorValue.AboveRange)).UnchangedRun());
    }

    [Theory]
    [InlineData(59, 60)]
    [InlineData(60, 1)]
    public void A_gap_of_an_hour_ends_the_unchanged_run(double gap, double expected)
    {
        var series = Sample.Series(Sample.At(0, 100), Sample.At(gap, 100), Sample.At(gap + 1, 100));

        Assert.Equal(expected, series.UnchangedRun().For.TotalMinutes);
    }

    [Fact]
    public void The_usual_spacing_is_the_lower_median()
    {
        Assert.Null(ReadingSeries.Empty.TypicalSpacing);
        Assert.Null(Sample.Series(Sample.At(0, 100)).TypicalSpacing);
        Assert.Equal(TimeSpan.FromMinutes(1), Sample.Series(Sample.At(0, 100), Sample.At(1, 100), Sample.At(6, 100)).TypicalSpacing);
        Assert.Equal(TimeSpan.FromMinutes(15), Sample.Series([.. Sample.Every(15, 0, 90)]).TypicalSpacing);
    }
}
