using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Sensors;
using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Domain.Tests.Sensors;

public sealed class SensorLifeTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 1, 9, 30, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(0, 1)]
    [InlineData(23.9, 1)]
    [InlineData(24, 2)]
    [InlineData((13 * 24) + 23.9, 14)]
    public void The_first_day_begins_with_the_sensor(double hours, int day) => Assert.Equal(day, Life(14).DayAt(Start.AddHours(hours)));

    [Theory]
    [InlineData(14, -0.1)]
    [InlineData(14, 14 * 24)]
    [InlineData(15, 15 * 24)]
    [InlineData(null, 15 * 24)]
    public void Before_its_start_and_after_its_end_there_is_no_day(int? days, double hours) =>
        Assert.Null(Life(days).DayAt(Start.AddHours(hours)));

    [Fact]
    public void While_the_kind_is_not_known_no_end_before_the_15th_day_is_over_is_claimed()
    {
        var life = Life(null);

        Assert.Null(life.EndsAt);
        Assert.Equal(15, life.DayAt(Start.AddDays(14.9)));
        Assert.False(life.EndsWithin(TimeSpan.FromHours(12), Start.AddDays(13.9)));
        Assert.True(life.EndsWithin(TimeSpan.FromHours(12), Start.AddDays(14.6)));
        Assert.False(life.EndAt(Start.AddDays(14.99)).HasEnded);
        Assert.Equal((true, null), life.EndAt(Start.AddDays(15)));
    }

    [Theory]
    [InlineData(14)]
    [InlineData(15)]
    public void A_known_kind_ends_on_its_day(int days)
    {
        var life = Life(days, Start.AddDays(days).AddMinutes(-3));

        Assert.Equal(Start.AddDays(days), life.EndsAt);
        Assert.False(life.EndsWithin(TimeSpan.FromHours(12), Start.AddDays(days).AddHours(-13)));
        Assert.True(life.EndsWithin(TimeSpan.FromHours(12), Start.AddDays(days).AddHours(-12)));
        Assert.False(life.EndsWithin(TimeSpan.FromHours(12), Start.AddDays(days)));
        Assert.Equal((true, Start.AddDays(days)), life.EndAt(Start.AddDays(days)));
    }

    [Theory]
    [InlineData(14)]
    [InlineData(null)]
    public void A_reading_past_the_14th_day_shows_15_days_whatever_was_assumed(int? assumed)
    {
        Assert.Equal(assumed, Life(assumed, Start.AddDays(14).AddMinutes(5)).Days);
        Assert.Equal(15, Life(assumed, Start.AddDays(14).AddMinutes(11)).Days);
    }

    [Fact]
    public void An_end_that_readings_passed_has_no_time() =>
        Assert.Equal((true, null), Life(15, Start.AddDays(15.5)).EndAt(Start.AddDays(16)));

    [Theory]
    [InlineData(-3, false)]
    [InlineData(-2, true)]
    [InlineData(59.9, true)]
    [InlineData(60, false)]
    public void The_warm_up_is_a_part_of_the_life(double minutes, bool warmsUp) =>
        Assert.Equal(warmsUp, Life(14).IsWarmingUp(Start.AddMinutes(minutes)));

    [Theory]
    [InlineData(0L)]
    [InlineData(-1L)]
    [InlineData(1_262_303_999L)]
    [InlineData(4_102_444_800L)]
    [InlineData(253_402_300_799L)]
    [InlineData(long.MaxValue)]
    [InlineData(long.MinValue)]
    [InlineData(null)]
    public void Dates_before_2010_and_from_2100_are_none(long? seconds) => Assert.Null(SensorInfo.FromService(seconds, 60));

    [Theory]
    [InlineData(1_262_304_000)]
    [InlineData(4_102_444_799)]
    public void The_first_and_the_last_date_can_be_computed_with(long seconds)
    {
        var life = SensorLife.Create(SensorInfo.FromService(seconds, 1440), null, null)!;

        Assert.True(life.EndsAtLatest > life.ReadyAt);
        Assert.Null(life.DayAt(DateTimeOffset.MinValue));
        Assert.Null(life.DayAt(DateTimeOffset.MaxValue));
        Assert.True(life.EndAt(DateTimeOffset.MaxValue).HasEnded);
    }

    [Theory]
    [InlineData(null, 60)]
    [InlineData(-1L, 60)]
    [InlineData(0L, 0)]
    [InlineData(120L, 120)]
    [InlineData(1441L, 60)]
    [InlineData(long.MaxValue, 60)]
    public void An_invalid_warm_up_is_60_minutes(long? said, int minutes) =>
        Assert.Equal(TimeSpan.FromMinutes(minutes), SensorInfo.FromService(Start.ToUnixTimeSeconds(), said)!.WarmUp);

    [Fact]
    public void Invalid_dates_give_no_life()
    {
        Assert.Null(SensorLife.Create(new SensorInfo(DateTimeOffset.MaxValue, TimeSpan.FromHours(1)), 14, null));
        Assert.Null(SensorLife.Create(new SensorInfo(DateTimeOffset.MinValue, TimeSpan.FromHours(1)), 14, null));
        Assert.Null(SensorLife.Create(new SensorInfo(Start, TimeSpan.MaxValue), 14, null));
        Assert.Null(SensorLife.Create(null, 14, null));
    }

    private static SensorLife Life(int? days, DateTimeOffset? newest = null) => SensorLife.Create(
        new SensorInfo(Start, TimeSpan.FromHours(1)), days,
        newest is { } at ? new Reading(SensorValue.Measured(Glucose.FromMilligramsPerDeciliter(101)), at, Trend.Unknown) : null)!;
}
