using GlucoseTracker.Domain.Time;

namespace GlucoseTracker.Domain.Tests.Time;

public sealed class ReferenceTimeTests
{
    [Theory]
    [InlineData(-60, false)]
    [InlineData(0, false)]
    [InlineData(2, false)]
    [InlineData(2.01, true)]
    [InlineData(60, true)]
    public void A_reading_more_than_two_minutes_after_it_is_ahead(double minutes, bool expected) =>
        Assert.Equal(expected, new ReferenceTime(Sample.Noon).IsAhead(Sample.At(minutes, 100)));

    [Fact]
    public void No_two_instants_are_too_far_apart_to_be_compared()
    {
        Assert.True(new ReferenceTime(DateTimeOffset.MinValue).IsAhead(DateTimeOffset.MaxValue));
        Assert.False(new ReferenceTime(DateTimeOffset.MaxValue).IsAhead(DateTimeOffset.MinValue));
    }
}
