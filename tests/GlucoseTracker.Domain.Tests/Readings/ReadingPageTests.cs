using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Domain.Tests.Readings;

public sealed class ReadingPageTests
{
    [Fact]
    public void All_values_of_one_instant_stay_and_the_lowest_comes_last()
    {
        Reading[] page = [Sample.At(0, 110), Sample.At(0, 45), Sample.At(0, SensorValue.BelowRange), Sample.At(5, 100)];

        Assert.Equal(page, ReadingPage.Sort([page[3], page[2], page[1], page[0]]));
    }

    [Fact]
    public void The_same_value_of_one_instant_stays_once_with_the_trend_that_is_known()
    {
        var (bare, known) = (Sample.At(0, 100) with { Trend = Trend.Unknown }, Sample.At(0, 100) with { Trend = Trend.Stable });

        Assert.Equal([known], ReadingPage.Sort([bare, known, bare]));
    }
}
