using GlucoseTracker.Domain.Time;

namespace GlucoseTracker.Domain.Tests.Time;

public sealed class DailyPeriodTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 21, 12, 0, 0, TimeSpan.FromHours(1));

    [Theory]
    [InlineData("21:59", false)]
    [InlineData("22:00", true)]
    [InlineData("23:59", true)]
    [InlineData("00:00", true)]
    [InlineData("06:59", true)]
    [InlineData("07:00", false)]
    public void The_default_night_passes_midnight(string time, bool night) => Assert.Equal(night, DailyPeriod.Night.Contains(Time(time)));

    [Theory]
    [InlineData("08:59", false)]
    [InlineData("09:00", true)]
    [InlineData("15:59", true)]
    [InlineData("16:00", false)]
    public void A_period_may_lie_within_one_day(string time, bool night) =>
        Assert.Equal(night, new DailyPeriod(new TimeOnly(9, 0), new TimeOnly(16, 0)).Contains(Time(time)));

    [Fact]
    public void Two_equal_times_make_an_empty_period() =>
        Assert.DoesNotContain(
            Enumerable.Range(0, 1440),
            m => new DailyPeriod(new TimeOnly(7, 0), new TimeOnly(7, 0)).Contains(new TimeOnly(0).AddMinutes(m)));

    [Theory]
    [InlineData("22:00", "07:00")]
    [InlineData("09:00", "16:00")]
    [InlineData("00:00", "06:00")]
    [InlineData("07:00", "07:00")]
    public void The_next_switch_is_the_first_start_or_end_after_an_instant(string from, string to)
    {
        var hours = new DailyPeriod(Time(from), Time(to));
        for (var minute = 0; minute < 1440; minute++)
        {
            var now = Noon.AddMinutes(minute);
            var next = hours.GetNextSwitch(now);

            Assert.True(next > now);
            Assert.Contains(TimeOnly.FromTimeSpan(next.TimeOfDay), new[] { hours.From, hours.To });
            Assert.All(
                Enumerable.Range(1, (int)(next - now).TotalMinutes - 1),
                m => Assert.Equal(hours.Contains(At(now)), hours.Contains(At(now.AddMinutes(m)))));
        }
    }

    private static TimeOnly At(DateTimeOffset time) => TimeOnly.FromTimeSpan(time.TimeOfDay);

    private static TimeOnly Time(string text) => TimeOnly.ParseExact(text, "HH:mm");
}
