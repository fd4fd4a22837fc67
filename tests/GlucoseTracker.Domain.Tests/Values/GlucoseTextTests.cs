using System.Globalization;
using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Domain.Tests.Values;

public sealed class GlucoseTextTests
{
    private const GlucoseUnit Millimoles = GlucoseUnit.MillimolesPerLiter;
    private const GlucoseUnit Milligrams = GlucoseUnit.MilligramsPerDeciliter;

    [Fact]
    public void Millimoles_of_every_value_are_an_independent_decimal_division()
    {
        for (var value = 1; value <= 1000; value++)
        {
            var expected = Math.Round(value / 18m, 1, MidpointRounding.AwayFromZero).ToString("0.0", CultureInfo.InvariantCulture);

            Assert.Equal(expected, GlucoseText.Format(Sample.MgPerDl(value), Millimoles));
            Assert.Equal(expected, GlucoseText.Format(Sample.Measured(value), Millimoles));
        }
    }

    [Fact]
    public void Milligrams_of_every_value_are_its_digits()
    {
        for (var value = 1; value <= 1000; value++)
        {
            Assert.Equal($"{value}", GlucoseText.Format(Sample.MgPerDl(value), Milligrams));
            Assert.Equal($"{value}", GlucoseText.Format(Sample.Measured(value), Milligrams));
        }
    }

    [Theory]
    [InlineData(100, "5.6")]
    [InlineData(101, "5.6")]
    [InlineData(235, "13.1")]
    [InlineData(180, "10.0")]
    [InlineData(40, "2.2")]
    [InlineData(500, "27.8")]
    public void The_figures_are_those_of_the_makers_own_app(int value, string expected) =>
        Assert.Equal(expected, GlucoseText.Format(Sample.Measured(value), Millimoles));

    [Theory]
    [InlineData(Millimoles)]
    [InlineData(Milligrams)]
    public void HI_and_LO_are_words_in_both_units(GlucoseUnit unit)
    {
        Assert.Equal("HI", GlucoseText.Format(SensorValue.AboveRange, unit));
        Assert.Equal("LO", GlucoseText.Format(SensorValue.BelowRange, unit));
    }

    [Theory]
    [InlineData(Millimoles)]
    [InlineData(Milligrams)]
    public void Writing_into_a_buffer_gives_the_same_text(GlucoseUnit unit)
    {
        var buffer = new char[GlucoseText.MaxLength];
        foreach (var value in Enumerable.Range(1, 1000).Select(Sample.Measured).Concat([SensorValue.AboveRange, SensorValue.BelowRange]))
        {
            Assert.Equal(GlucoseText.Format(value, unit), GlucoseText.Write(value, unit, buffer).ToString());
        }
    }

    [Fact]
    public void A_buffer_that_is_too_short_is_refused_instead_of_showing_nothing()
    {
        var buffer = new char[GlucoseText.MaxLength - 1];

        Assert.Throws<ArgumentOutOfRangeException>(() => GlucoseText.Write(Sample.Measured(101), Millimoles, buffer).Length);
        Assert.Throws<ArgumentOutOfRangeException>(
            () => GlucoseText.Write(new GlucoseDelta(1, TimeSpan.FromMinutes(5)), Millimoles, buffer).Length);
    }

    [Fact]
    public void Units_have_their_own_symbols()
    {
        Assert.Equal("mmol/L", GlucoseText.Symbol(Millimoles));
        Assert.Equal("mg/dL", GlucoseText.Symbol(Milligrams));
    }

    [Fact]
    public void A_value_written_with_its_unit_is_read_back()
    {
        for (var value = 1; value <= 1000; value++)
        {
            Assert.True(GlucoseText.TryParse($"{GlucoseText.Format(Sample.MgPerDl(value), Milligrams)} mg/dL", out var glucose));
            Assert.Equal(value, glucose.MilligramsPerDeciliter);
        }
    }

    [Theory]
    [InlineData("3.9 mmol/L", 70)]
    [InlineData("70 mg/dL", 70)]
    [InlineData(" 70mg/dl ", 70)]
    [InlineData("10 MMOL/L", 180)]
    [InlineData("70.0 mg/dL", 70)]
    [InlineData("55.5 mmol/L", 999)]
    public void A_limit_may_be_written_in_either_unit(string text, int expected)
    {
        Assert.True(GlucoseText.TryParse(text, out var glucose));
        Assert.Equal(expected, glucose.MilligramsPerDeciliter);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("70")]
    [InlineData("mg/dL")]
    [InlineData("mmol/L")]
    [InlineData("70 mmol")]
    [InlineData("3,9 mmol/L")]
    [InlineData("-70 mg/dL")]
    [InlineData("70.5 mg/dL")]
    [InlineData("0 mg/dL")]
    [InlineData("0.0 mmol/L")]
    [InlineData("0.04 mmol/L")]
    [InlineData("56 mmol/L")]
    [InlineData("1001 mg/dL")]
    [InlineData("7e1 mg/dL")]
    [InlineData("1,000 mg/dL")]
    [InlineData("NaN mg/dL")]
    [InlineData("999999999999999999999999999999999 mg/dL")]
    [InlineData("70 mg/dL mg/dL")]
    public void Anything_else_is_refused(string? text) => Assert.False(GlucoseText.TryParse(text, out _));
}
