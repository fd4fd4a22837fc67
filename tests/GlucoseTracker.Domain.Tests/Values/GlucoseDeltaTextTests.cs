using System.Globalization;
using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Domain.Tests.Values;

public sealed class GlucoseDeltaTextTests
{
    private const GlucoseUnit Millimoles = GlucoseUnit.MillimolesPerLiter;
    private const GlucoseUnit Milligrams = GlucoseUnit.MilligramsPerDeciliter;

    [Theory]
    [InlineData(1, 5, "+0.1", "+1")]
    [InlineData(-5, 5, "−0.3", "−5")]
    [InlineData(0, 5, "0.0", "0")]
    [InlineData(7, 4, "+0.5", "+9")]
    [InlineData(-1, 7, "0.0", "−1")]
    [InlineData(3, 6, "+0.1", "+3")]
    public void The_sign_is_always_shown_except_on_nothing(int change, int minutes, string millimoles, string milligrams)
    {
        var delta = new GlucoseDelta(change, TimeSpan.FromMinutes(minutes));

        Assert.Equal(millimoles, GlucoseText.Format(delta, Millimoles));
        Assert.Equal(milligrams, GlucoseText.Format(delta, Milligrams));
    }

    [Fact]
    public void Scaling_and_rounding_agree_with_an_independent_decimal_computation()
    {
        for (var seconds = 180; seconds <= 420; seconds += 7)
        {
            for (var change = -140; change <= 140; change++)
            {
                var delta = new GlucoseDelta(change, TimeSpan.FromSeconds(seconds));

                Assert.Equal(Expected(change * 300m / seconds, 0, 99), GlucoseText.Format(delta, Milligrams));
                Assert.Equal(Expected(change * 300m / (18m * seconds), 1, 9.9m), GlucoseText.Format(delta, Millimoles));
            }
        }
    }

    [Theory]
    [InlineData(99, "+99")]
    [InlineData(-99, "−99")]
    [InlineData(100, null)]
    [InlineData(-100, null)]
    public void Nothing_is_shown_beyond_99_milligrams(int change, string? expected) =>
        Assert.Equal(expected, GlucoseText.Format(new GlucoseDelta(change, TimeSpan.FromMinutes(5)), Milligrams));

    [Theory]
    [InlineData(179, "+9.9")]
    [InlineData(180, null)]
    [InlineData(-179, "−9.9")]
    [InlineData(-180, null)]
    [InlineData(999, null)]
    public void Nothing_is_shown_beyond_9_point_9_millimoles(int change, string? expected) =>
        Assert.Equal(expected, GlucoseText.Format(new GlucoseDelta(change, TimeSpan.FromMinutes(5)), Millimoles));

    [Fact]
    public void Writing_into_a_buffer_gives_the_same_text_or_nothing()
    {
        var buffer = new char[GlucoseText.MaxLength];
        for (var change = -999; change <= 999; change++)
        {
            var delta = new GlucoseDelta(change, TimeSpan.FromMinutes(4));

            Assert.Equal(GlucoseText.Format(delta, Millimoles) ?? "", GlucoseText.Write(delta, Millimoles, buffer).ToString());
            Assert.Equal(GlucoseText.Format(delta, Milligrams) ?? "", GlucoseText.Write(delta, Milligrams, buffer).ToString());
        }
    }

    [Fact]
    public void A_default_change_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => GlucoseText.Format(default(GlucoseDelta), Millimoles));

    private static string? Expected(decimal change, int decimals, decimal most)
    {
        var rounded = Math.Round(change, decimals, MidpointRounding.AwayFromZero);
        var digits = Math.Abs(rounded).ToString(decimals == 0 ? "0" : "0.0", CultureInfo.InvariantCulture);
        var sign = rounded switch { < 0 => "\u2212", > 0 => "+", _ => "" };
        return Math.Abs(rounded) > most ? null : sign + digits;
    }
}
