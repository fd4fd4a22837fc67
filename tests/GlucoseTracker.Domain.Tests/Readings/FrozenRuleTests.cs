using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Domain.Tests.Readings;

public sealed class FrozenRuleTests
{
    [Theory]
    [InlineData(5, 30, true)]
    [InlineData(5, 29, false)]
    [InlineData(1, 30, true)]
    [InlineData(1, 29, false)]
    [InlineData(6, 30, true)]
    [InlineData(7, 35, true)]
    [InlineData(7, 34, false)]
    public void Six_time_stamps_and_thirty_minutes_are_both_needed(double step, double length, bool expected) =>
        Assert.Equal(expected, FrozenRule.Default.IsFrozen(Sample.Series([.. Sample.Every(step, 0, length)])));

    [Fact]
    public void Five_time_stamps_over_an_hour_are_not_enough() =>
        Assert.False(FrozenRule.Default.IsFrozen(Sample.Series([.. Sample.Every(15, 0, 60)])));

    [Fact]
    public void One_different_value_in_between_ends_the_run()
    {
        var series = Sample.Series([.. Sample.Every(5, 0, 60)]).Merge([Sample.At(40, 101)]);

        Assert.False(FrozenRule.Default.IsFrozen(series));
    }

    [Fact]
    public void A_new_value_ends_the_frozen_state()
    {
        var frozen = Sample.Series([.. Sample.Every(5, 0, 60)]);

        Assert.True(FrozenRule.Default.IsFrozen(frozen));
        Assert.False(FrozenRule.Default.IsFrozen(frozen.Merge([Sample.At(61, 101)])));
    }

    [Fact]
    public void The_same_reading_sent_again_and_again_is_old_and_not_frozen() =>
        Assert.False(FrozenRule.Default.IsFrozen(Sample.Series([.. Enumerable.Repeat(Sample.At(0, 100), 50)])));

    [Fact]
    public void Time_without_readings_does_not_count_as_unchanged()
    {
        var before = Sample.Every(1, 0, 10);
        var after = Sample.Every(1, 130, 135);

        Assert.False(FrozenRule.Default.IsFrozen(Sample.Series([.. before, .. after])));
    }

    [Fact]
    public void HI_and_LO_may_stay_unchanged()
    {
        foreach (var beyond in new[] { SensorValue.AboveRange, SensorValue.BelowRange })
        {
            var series = Sample.Series([.. Enumerable.Range(0, 60).Select(minute => Sample.At(minute, beyond))]);

            Assert.False(FrozenRule.Default.IsFrozen(series));
            Assert.False(new FrozenRule(TimeSpan.Zero, 0).IsFrozen(series));
        }
    }

    [Fact]
    public void A_series_without_readings_is_not_frozen() => Assert.False(new FrozenRule(TimeSpan.Zero, 0).IsFrozen(ReadingSeries.Empty));

    [Fact]
    public void The_limits_can_be_configured()
    {
        var rule = new FrozenRule(TimeSpan.FromMinutes(10), 3);

        Assert.True(rule.IsFrozen(Sample.Series([.. Sample.Every(5, 0, 10)])));
        Assert.False(rule.IsFrozen(Sample.Series([.. Sample.Every(5, 0, 5)])));
    }
}
