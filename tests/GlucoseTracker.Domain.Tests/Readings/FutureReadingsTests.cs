namespace GlucoseTracker.Domain.Tests.Readings;

public sealed class FutureReadingsTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 3, 2, 15, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(-3600, false)]
    [InlineData(0, false)]
    [InlineData(120, false)]
    [InlineData(121, true)]
    [InlineData(1800, true)]
    public void A_reading_more_than_two_minutes_ahead_is_flagged(int secondsAhead, bool isAhead) =>
        Assert.Equal(isAhead, FutureReadings.IsAhead(MeasuredAt(secondsAhead), Now));

    [Fact]
    public void Readings_that_lie_ahead_are_left_out()
    {
        Reading[] readings = [MeasuredAt(-60), MeasuredAt(1800), MeasuredAt(60)];

        Assert.Equal([readings[0], readings[2]], FutureReadings.WithoutAhead(readings, Now));
    }

    private static Reading MeasuredAt(int secondsAhead) =>
        new(SensorValue.Measured(Glucose.FromMilligramsPerDeciliter(101)), Now.AddSeconds(secondsAhead), Trend.Stable);
}
