namespace GlucoseTracker.Domain.Tests.Alarms;

public sealed class SensorEndTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 1, 9, 30, 0, TimeSpan.Zero);
    private static readonly SensorInfo Sensor = new(Start, TimeSpan.FromHours(1));

    [Theory]
    [InlineData(0, 1)]
    [InlineData(23.9, 1)]
    [InlineData(24, 2)]
    [InlineData((13 * 24) + 23.9, 14)]
    public void The_first_day_begins_with_the_sensor(double hours, int day) =>
        Assert.Equal((day, 14), SensorEnd.DayOf(Sensor, null, Start.AddHours(hours)));

    [Theory]
    [InlineData(-0.1)]
    [InlineData(14 * 24)]
    public void Before_its_start_and_after_its_end_there_is_no_day(double hours) =>
        Assert.Null(SensorEnd.DayOf(Sensor, null, Start.AddHours(hours)));

    [Fact]
    public void One_that_still_measures_on_the_fifteenth_day_has_fifteen()
    {
        var now = Start.AddDays(14).AddHours(2);
        var reading = new Reading(SensorValue.Measured(Glucose.FromMilligramsPerDeciliter(101)), now.AddMinutes(-1), Trend.Unknown);

        Assert.Equal((15, 15), SensorEnd.DayOf(Sensor, reading, now));
    }
}
