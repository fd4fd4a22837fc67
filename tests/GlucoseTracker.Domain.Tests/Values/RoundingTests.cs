using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Domain.Tests.Values;

public sealed class RoundingTests
{
    [Theory]
    [InlineData(7, 2, 4)]
    [InlineData(-7, 2, -4)]
    [InlineData(1, 2, 1)]
    [InlineData(-1, 2, -1)]
    [InlineData(1, 3, 0)]
    [InlineData(2, 3, 1)]
    [InlineData(-2, 3, -1)]
    [InlineData(0, 5, 0)]
    public void Halves_are_rounded_away_from_zero(long numerator, long denominator, long expected) =>
        Assert.Equal(expected, Rounding.Divide(numerator, denominator));

    [Fact]
    public void Rounding_agrees_with_decimal_rounding_for_every_small_fraction()
    {
        for (var numerator = -500; numerator <= 500; numerator++)
        {
            for (var denominator = 1; denominator <= 60; denominator++)
            {
                var expected = (long)Math.Round((decimal)numerator / denominator, MidpointRounding.AwayFromZero);

                Assert.Equal(expected, Rounding.Divide(numerator, denominator));
            }
        }
    }

    [Theory]
    [InlineData(long.MaxValue, 1, long.MaxValue)]
    [InlineData(long.MinValue, 1, long.MinValue)]
    [InlineData(long.MaxValue, long.MaxValue, 1)]
    [InlineData(long.MinValue, long.MaxValue, -1)]
    [InlineData(long.MaxValue, 2, 4611686018427387904)]
    [InlineData(4611686018427387904, long.MaxValue, 1)]
    [InlineData(4611686018427387903, long.MaxValue, 0)]
    public void The_largest_numbers_do_not_overflow(long numerator, long denominator, long expected) =>
        Assert.Equal(expected, Rounding.Divide(numerator, denominator));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_denominator_that_is_not_positive_is_refused(long denominator) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Rounding.Divide(1, denominator));
}
