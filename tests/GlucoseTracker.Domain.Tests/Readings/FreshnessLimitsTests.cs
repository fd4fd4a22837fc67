using GlucoseTracker.Domain.Readings;

namespace GlucoseTracker.Domain.Tests.Readings;

public sealed class FreshnessLimitsTests
{
    [Theory]
    [InlineData(0, Freshness.Fresh)]
    [InlineData((7 * 60) - 0.001, Freshness.Fresh)]
    [InlineData(7 * 60, Freshness.Ageing)]
    [InlineData((15 * 60) - 0.001, Freshness.Ageing)]
    [InlineData(15 * 60, Freshness.Stale)]
    [InlineData((60 * 60) - 0.001, Freshness.Stale)]
    [InlineData(60 * 60, Freshness.None)]
    [InlineData(90 * 24 * 60 * 60, Freshness.None)]
    public void The_freshness_changes_at_7_15_and_60_minutes(double seconds, Freshness expected) =>
        Assert.Equal(expected, FreshnessLimits.Default.GetFreshness(TimeSpan.FromSeconds(seconds)));

    [Fact]
    public void The_freshness_follows_the_whole_minutes_that_are_shown()
    {
        for (var seconds = 0; seconds < 4000; seconds++)
        {
            var expected = (seconds / 60) switch
            {
                <= 6 => Freshness.Fresh,
                <= 14 => Freshness.Ageing,
                <= 59 => Freshness.Stale,
                _ => Freshness.None,
            };

            Assert.Equal(expected, FreshnessLimits.Default.GetFreshness(TimeSpan.FromSeconds(seconds)));
        }
    }

    [Fact]
    public void No_value_has_no_freshness() => Assert.Equal(Freshness.None, FreshnessLimits.Default.GetFreshness(null));

    [Fact]
    public void Clocks_that_differ_by_up_to_two_minutes_leave_a_value_fresh() =>
        Assert.Equal(Freshness.Fresh, FreshnessLimits.Default.GetFreshness(TimeSpan.FromMinutes(-2)));

    [Fact]
    public void A_value_from_the_future_is_never_fresh()
    {
        Assert.Equal(Freshness.None, FreshnessLimits.Default.GetFreshness(TimeSpan.FromMinutes(-2.01)));
        Assert.Equal(Freshness.None, FreshnessLimits.Default.GetFreshness(TimeSpan.FromHours(-1)));
    }

    [Fact]
    public void A_slow_sensor_may_have_wider_limits()
    {
        var limits = new FreshnessLimits(TimeSpan.FromMinutes(20), TimeSpan.FromMinutes(30), TimeSpan.FromMinutes(90));

        Assert.Equal(Freshness.Fresh, limits.GetFreshness(TimeSpan.FromMinutes(19)));
        Assert.Equal(Freshness.Ageing, limits.GetFreshness(TimeSpan.FromMinutes(20)));
        Assert.Equal(Freshness.Stale, limits.GetFreshness(TimeSpan.FromMinutes(30)));
        Assert.Equal(Freshness.None, limits.GetFreshness(TimeSpan.FromMinutes(90)));
    }

    [Theory]
    [InlineData(0, 15, 60)]
    [InlineData(16, 15, 60)]
    [InlineData(7, 61, 60)]
    [InlineData(7.5, 15, 60)]
    public void Limits_that_do_not_rise_in_whole_minutes_are_refused(double ageing, double stale, double none) =>
        Assert.Throws<ArgumentException>(
            () => new FreshnessLimits(TimeSpan.FromMinutes(ageing), TimeSpan.FromMinutes(stale), TimeSpan.FromMinutes(none)));
}
