using GlucoseTracker.Domain.Statistics;

namespace GlucoseTracker.Domain.Tests.Statistics;

public sealed class StatisticsSpanTests
{
    /// <summary>
    /// A zone whose clock is set forward from midnight to 01:00 on 1 September, as in Chile: that midnight does not exist.
    /// </summary>
    private static readonly TimeZoneInfo LeapsAtMidnight = TimeZoneInfo.CreateCustomTimeZone(
        "leaps", TimeSpan.FromHours(-4), "leaps", "leaps", "leaps summer",
        [
            TimeZoneInfo.AdjustmentRule.CreateAdjustmentRule(
                DateTime.MinValue.Date, DateTime.MaxValue.Date, TimeSpan.FromHours(1),
                TimeZoneInfo.TransitionTime.CreateFixedDateRule(new DateTime(1, 1, 1, 0, 0, 0), 9, 1),
                TimeZoneInfo.TransitionTime.CreateFixedDateRule(new DateTime(1, 1, 1, 0, 0, 0), 4, 1)),
        ]);

    private static readonly TimeZoneInfo Vienna = TimeZoneInfo.FindSystemTimeZoneById("Europe/Vienna");

    [Fact]
    public void When_the_clock_skips_midnight_today_begins_with_the_first_time_that_exists()
    {
        var now = new DateTimeOffset(2026, 9, 1, 12, 0, 0, TimeSpan.FromHours(-3));

        var (from, to) = StatisticsSpan.Today(now, LeapsAtMidnight);

        Assert.Equal(new DateTimeOffset(2026, 9, 1, 1, 0, 0, TimeSpan.FromHours(-3)), from);
        Assert.Equal(now, to);
    }

    [Theory]
    [InlineData("2026-03-29T12:00:00+02:00", 8)]
    [InlineData("2026-10-25T12:00:00+01:00", 10)]
    [InlineData("2026-11-21T12:00:00+01:00", 9)]
    public void A_night_lasts_from_ten_to_seven_by_the_clock_however_many_hours_that_are(string now, int hours)
    {
        var (from, to) = StatisticsSpan.LastNight(DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture), Vienna);

        Assert.Equal(TimeSpan.FromHours(hours), to - from);
    }

    [Fact]
    public void The_present_night_ends_now()
    {
        var now = new DateTimeOffset(2026, 11, 21, 3, 0, 0, TimeSpan.FromHours(1));

        Assert.Equal((new DateTimeOffset(2026, 11, 20, 22, 0, 0, TimeSpan.FromHours(1)), now), StatisticsSpan.LastNight(now, Vienna));
    }
}
