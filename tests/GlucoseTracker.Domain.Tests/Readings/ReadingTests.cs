namespace GlucoseTracker.Domain.Tests.Readings;

public sealed class ReadingTests
{
    [Theory]
    [InlineData(-60, false)]
    [InlineData(0, false)]
    [InlineData(2, false)]
    [InlineData(2.01, true)]
    [InlineData(60, true)]
    public void More_than_two_minutes_ahead_is_the_future(double minutesAhead, bool expected) =>
        Assert.Equal(expected, Sample.At(minutesAhead, 100).IsFromFuture(Sample.Noon));

    [Fact]
    public void The_same_instant_in_two_time_zones_is_the_same_reading()
    {
        var reading = Sample.At(0, 100);

        Assert.Equal(reading, reading with { MeasuredAt = reading.MeasuredAt.ToOffset(TimeSpan.FromHours(2)) });
    }

    [Fact]
    public void Its_plain_text_form_tells_neither_value_nor_time() => Assert.Equal("[reading]", Sample.At(0, 100).ToString());
}
