using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Domain.Tests.Values;

public sealed class GlucoseDeltaTests
{
    [Fact]
    public void The_delta_is_the_newest_reading_less_the_one_five_minutes_before()
    {
        var delta = GlucoseDelta.Compute(Sample.Series(Sample.At(-5, 100), Sample.At(0, 107)));

        Assert.Equal(new GlucoseDelta(7, TimeSpan.FromMinutes(5)), delta);
    }

    [Theory]
    [InlineData(2.99, false)]
    [InlineData(3, true)]
    [InlineData(7, true)]
    [InlineData(7.01, false)]
    public void The_other_reading_lies_3_to_7_minutes_before(double minutes, bool exists) =>
        Assert.Equal(exists, GlucoseDelta.Compute(Sample.Series(Sample.At(-minutes, 100), Sample.At(0, 107))) is not null);

    [Fact]
    public void The_reading_nearest_to_five_minutes_is_taken()
    {
        var series = Sample.Series(Sample.At(-6.9, 10), Sample.At(-5.5, 20), Sample.At(-4.6, 30), Sample.At(-3, 40), Sample.At(0, 100));

        Assert.Equal(70, GlucoseDelta.Compute(series)?.MilligramsPerDeciliter);
    }

    [Fact]
    public void Of_two_equally_near_readings_the_later_one_is_taken()
    {
        var series = Sample.Series(Sample.At(-6, 10), Sample.At(-4, 30), Sample.At(0, 100));

        Assert.Equal(new GlucoseDelta(70, TimeSpan.FromMinutes(4)), GlucoseDelta.Compute(series));
    }

    [Fact]
    public void One_minute_readings_use_the_fifth_before() =>
        Assert.Equal(
            new GlucoseDelta(5, TimeSpan.FromMinutes(5)),
            GlucoseDelta.Compute(Sample.Series([.. Enumerable.Range(0, 12).Select(minute => Sample.At(minute, 100 + minute))])));

    [Fact]
    public void A_single_reading_or_none_has_no_delta()
    {
        Assert.Null(GlucoseDelta.Compute(ReadingSeries.Empty));
        Assert.Null(GlucoseDelta.Compute(Sample.Series(Sample.At(0, 100))));
    }

    [Fact]
    public void HI_and_LO_on_either_side_have_no_delta()
    {
        foreach (var beyond in new[] { SensorValue.AboveRange, SensorValue.BelowRange })
        {
            Assert.Null(GlucoseDelta.Compute(Sample.Series(Sample.At(-5, 100), Sample.At(0, beyond))));
            Assert.Null(GlucoseDelta.Compute(Sample.Series(Sample.At(-5, beyond), Sample.At(0, 100))));
        }
    }

    [Fact]
    public void A_reading_beyond_range_is_not_skipped_for_a_farther_one() =>
        Assert.Null(GlucoseDelta.Compute(Sample.Series(Sample.At(-6, 100), Sample.At(-5, SensorValue.AboveRange), Sample.At(0, 107))));

    [Theory]
    [InlineData(1000, 5)]
    [InlineData(-1000, 5)]
    [InlineData(5, 0)]
    [InlineData(5, -5)]
    public void An_impossible_change_is_refused(int change, int minutes) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new GlucoseDelta(change, TimeSpan.FromMinutes(minutes)));

    [Fact]
    public void The_text_form_of_a_delta_contains_no_number() =>
        Assert.Equal("[glucose delta]", new GlucoseDelta(7, TimeSpan.FromMinutes(5)).ToString());
}
