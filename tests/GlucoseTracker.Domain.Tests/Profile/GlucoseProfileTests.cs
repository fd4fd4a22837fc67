using GlucoseTracker.Domain.Profile;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Domain.Tests.Profile;

public sealed class GlucoseProfileTests
{
    private static readonly DateTimeOffset Midnight = new(2026, 11, 21, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Percentiles_are_those_of_the_sorted_values_by_nearest_rank()
    {
        var random = new Random(3);
        var values = Enumerable.Range(0, 237).Select(_ => random.Next(40, 400)).ToList();

        var slot = GlucoseProfile.Compute(values.Select((v, i) => At(12.05 + (i / 10000d), Measured(v))), TimeZoneInfo.Utc)[48]!;

        var sorted = values.Order().ToList();
        int Rank(double share) => sorted[(int)Math.Ceiling(share * sorted.Count) - 1];
        Assert.Equal(
            [Rank(0.05), Rank(0.25), Rank(0.5), Rank(0.75), Rank(0.95)],
            new[] { slot.Percent5, slot.Percent25, slot.Median, slot.Percent75,
                slot.Percent95 }.Select(v => v.Glucose.MilligramsPerDeciliter));
    }

    [Fact]
    public void LO_and_HI_are_at_the_ends_of_the_order()
    {
        SensorValue[] values = [SensorValue.AboveRange, Measured(100), SensorValue.BelowRange, Measured(500), Measured(40)];

        var slot = GlucoseProfile.Compute(values.Select(v => At(3.1, v)), TimeZoneInfo.Utc)[12]!;

        Assert.Equal(SensorValue.BelowRange, slot.Percent5);
        Assert.Equal(Measured(100), slot.Median);
        Assert.Equal(SensorValue.AboveRange, slot.Percent95);
    }

    [Fact]
    public void A_time_of_day_with_fewer_than_five_readings_stays_empty()
    {
        var profile = GlucoseProfile.Compute(Enumerable.Repeat(At(3.1, Measured(100)), 4), TimeZoneInfo.Utc);

        Assert.All(Enumerable.Range(0, GlucoseProfile.Slots), i => Assert.Null(profile[i]));
    }

    [Fact]
    public void The_day_is_laid_out_by_the_clock_of_the_zone_and_a_slot_takes_in_its_neighbours_across_midnight()
    {
        var zone = TimeZoneInfo.CreateCustomTimeZone("plus two", TimeSpan.FromHours(2), null, null);

        var profile = GlucoseProfile.Compute(Enumerable.Repeat(At(21.9, Measured(100)), 5), zone);

        Assert.Equal([0, 94, 95], Enumerable.Range(0, GlucoseProfile.Slots).Where(i => profile[i] is not null));
    }

    private static Reading At(double hour, SensorValue value) => new(value, Midnight + TimeSpan.FromHours(hour), Trend.Unknown);

    private static SensorValue Measured(int milligrams) => SensorValue.Measured(Glucose.FromMilligramsPerDeciliter(milligrams));
}
