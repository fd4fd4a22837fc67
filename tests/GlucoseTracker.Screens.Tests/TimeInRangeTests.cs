using GlucoseTracker.Domain;

namespace GlucoseTracker.Screens.Tests;

public sealed class TimeInRangeTests
{
    private static readonly DateTimeOffset From = new(2026, 11, 21, 0, 0, 0, TimeSpan.Zero);
    private static readonly RangeBounds Target = RangeBounds.Consensus;

    [Fact]
    public void Each_slot_counts_once_by_its_last_reading()
    {
        Reading[] readings = [At(-1, 60), At(0, 60), At(4, 100), At(5, 69), At(11, 181), At(15, 100)];

        Assert.Equal(new TimeInRange(3, 1, 1, 1), TimeInRange.Of(readings, From, From.AddMinutes(15), Target));
    }

    [Fact]
    public void HI_and_LO_are_above_and_below()
    {
        Reading[] readings = [new(SensorValue.BelowRange, From, Trend.Unknown), new(SensorValue.AboveRange, From.AddMinutes(5), Trend.Unknown)];

        Assert.Equal(new TimeInRange(2, 1, 0, 1), TimeInRange.Of(readings, From, From.AddMinutes(10), Target));
    }

    [Fact]
    public void A_span_that_has_only_begun_has_one_slot_and_an_empty_one_is_unknown()
    {
        Assert.Equal(new TimeInRange(1, 0, 1, 0), TimeInRange.Of([At(0, 100)], From, From.AddMinutes(1), Target));
        Assert.Null(TimeInRange.Of([At(20, 100)], From, From.AddMinutes(1), Target));
    }

    private static Reading At(int minute, int value) =>
        new(SensorValue.Measured(Glucose.FromMilligramsPerDeciliter(value)), From.AddMinutes(minute), Trend.Stable);
}
