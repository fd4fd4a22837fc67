using GlucoseTracker.Domain.Sensors;

namespace GlucoseTracker.Domain.Tests.Sensors;

public sealed class SensorDaysTests
{
    private static readonly DateTimeOffset First = new(2026, 9, 1, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Without_readings_and_within_a_life_nothing_is_learned()
    {
        Assert.Null(SensorDays.Learn([], []));
        Assert.Null(SensorDays.Learn([], [First]));
        Assert.Null(SensorDays.Learn(Worn(First, 13), [First]));
    }

    [Theory]
    [InlineData(14, 5)]
    [InlineData(15, 5)]
    [InlineData(14, 15)]
    [InlineData(15, 15)]
    public void A_whole_life_between_two_changes_is_learned_without_any_start(int days, int every)
    {
        var second = First.AddDays(10).AddHours(2);
        var third = second.AddDays(days).AddMinutes(20);
        IEnumerable<DateTimeOffset> all = [.. Worn(First, 10, every), .. Worn(second, days, every), .. Worn(third, 3, every)];

        Assert.Equal(days, SensorDays.Learn(all, []));
        Assert.Equal(days, SensorDays.Learn(all, [third]));
    }

    [Theory]
    [InlineData(14)]
    [InlineData(15)]
    public void With_the_starts_gaps_do_no_harm(int days)
    {
        var second = First.AddDays(days).AddMinutes(40);
        var all = Worn(First, days).Where((_, i) => i % 700 is < 650 and not 3).Concat(Worn(second, 2));

        Assert.Equal(days, SensorDays.Learn(all, [First, second]));
    }

    [Fact]
    public void An_early_change_and_a_silent_phone_do_not_change_the_learned_life()
    {
        var early = First.AddDays(12);
        Assert.Null(SensorDays.Learn([.. Worn(First, 11.9), .. Worn(early, 3)], [First, early]));

        var late = First.AddDays(16);
        Assert.Null(SensorDays.Learn([.. Worn(First, 13.5), .. Worn(late, 3)], [First, late]));
    }

    [Fact]
    public void The_first_readings_of_all_may_be_the_middle_of_a_life()
    {
        var next = First.AddDays(14).AddMinutes(20);

        Assert.Null(SensorDays.Learn([.. Worn(First, 14), .. Worn(next, 3)], [next]));
    }

    [Fact]
    public void The_present_sensor_is_learned_from_as_soon_as_it_lasts_longer()
    {
        Assert.Null(SensorDays.Learn(Worn(First, 14.006), [First]));
        Assert.Equal(15, SensorDays.Learn(Worn(First, 14.02), [First]));
        Assert.Equal(15, SensorDays.Learn(Worn(First, 14.02), []));
    }

    [Fact]
    public void The_newest_whole_life_is_learned()
    {
        var (second, third) = (First.AddDays(15).AddMinutes(30), First.AddDays(29).AddHours(2));

        Assert.Equal(14, SensorDays.Learn([.. Worn(First, 15), .. Worn(second, 14), .. Worn(third, 2)], [First, second, third]));
    }

    [Fact]
    public void An_unrecorded_start_does_not_count_as_a_long_life()
    {
        var (second, third) = (First.AddDays(14).AddHours(1), First.AddDays(22));

        Assert.NotEqual(15, SensorDays.Learn([.. Worn(First, 14), .. Worn(second, 7), .. Worn(third, 1)], [First, third]));
    }

    /// <summary>The readings of a sensor with a start and a duration.</summary>
    private static IEnumerable<DateTimeOffset> Worn(DateTimeOffset start, double days, int every = 5)
    {
        for (var at = start.AddMinutes(60); at <= start.AddDays(days); at = at.AddMinutes(every))
        {
            yield return at;
        }
    }
}
