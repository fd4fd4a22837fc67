using GlucoseTracker.Domain.Time;

namespace GlucoseTracker.Domain.Tests.Time;

public sealed class ForeignTimeTests
{
    [Fact]
    public void Instants_before_2010_and_from_2100_on_are_no_times()
    {
        Assert.False(ForeignTime.IsPossible(ForeignTime.Min.AddTicks(-1)));
        Assert.True(ForeignTime.IsPossible(ForeignTime.Min));
        Assert.True(ForeignTime.IsPossible(ForeignTime.Max.AddTicks(-1)));
        Assert.False(ForeignTime.IsPossible(ForeignTime.Max));
        Assert.False(ForeignTime.IsPossible(DateTimeOffset.MinValue));
        Assert.False(ForeignTime.IsPossible(DateTimeOffset.MaxValue));
    }

    [Fact]
    public void No_number_overflows()
    {
        double[] numbers =
        [
            double.MinValue, double.MaxValue, double.NaN, double.PositiveInfinity, double.NegativeInfinity, -1, 0, long.MaxValue,
            long.MinValue, 253402300800000,
        ];

        Assert.All(numbers, number => Assert.Null(ForeignTime.FromUnixMilliseconds(number)));
        Assert.All(
            new long[] { long.MinValue, -1, 0, long.MaxValue, 4102444800 }, number => Assert.Null(ForeignTime.FromUnixSeconds(number)));
    }
}
