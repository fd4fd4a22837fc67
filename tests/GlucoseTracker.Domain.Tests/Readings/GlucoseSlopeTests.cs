using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Domain.Tests.Readings;

public sealed class GlucoseSlopeTests
{
    [Fact]
    public void The_slope_is_that_of_the_line_through_the_readings() =>
        Assert.Equal(-2, Compute((-15, 130), (-10, 120), (-5, 110), (0, 100))!.Value.PerMinute, 9);

    [Fact]
    public void Neighbours_of_a_minute_count_once_in_five() =>
        Assert.Equal(
            Compute((-20, 140), (-15, 130), (-10, 120), (-5, 110), (0, 100)),
            Compute([.. Enumerable.Range(0, 25).Select(ago => (ago - 24, 148 - (2 * ago)))]));

    [Theory]
    [InlineData(-7, true)]
    [InlineData(-8, false)]
    public void A_gap_of_more_than_seven_minutes_ends_the_line(int afterNewest, bool isLine) =>
        Assert.Equal(isLine, Compute((-20, 140), (-16, 132), (afterNewest - 5, 120), (afterNewest, 110), (0, 100)) is not null);

    [Theory]
    [InlineData(-14, true)]
    [InlineData(-13.9, false)]
    public void A_line_needs_fourteen_minutes(double first, bool isLine) =>
        Assert.Equal(isLine, Compute((first, 130), (-9.2, 120), (-4.6, 110), (0, 100)) is not null);

    [Fact]
    public void A_line_needs_four_readings() => Assert.Null(Compute((-14, 130), (-7, 120), (0, 100)));

    [Fact]
    public void Readings_before_the_twenty_minutes_do_not_count() =>
        Assert.Equal(
            Compute((-20, 100), (-15, 100), (-10, 100), (-5, 100), (0, 100)),
            Compute((-25, 300), (-20, 100), (-15, 100), (-10, 100), (-5, 100), (0, 100)));

    [Fact]
    public void A_value_outside_what_the_sensor_can_measure_ends_the_line() =>
        Assert.Null(GlucoseSlope.Compute(
            Sample.Series(Sample.At(-15, 130), Sample.At(-10, SensorValue.AboveRange), Sample.At(-5, 110), Sample.At(0, 100)), 3));

    private static GlucoseSlope? Compute(params (double Minute, int Value)[] readings) => GlucoseSlope.Compute(
        Sample.Series([.. readings.Select(reading => Sample.At(reading.Minute, reading.Value))]), readings.Length - 1);
}
