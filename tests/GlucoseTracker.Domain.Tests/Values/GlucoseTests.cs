using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Domain.Tests.Values;

public sealed class GlucoseTests
{
    public static readonly TheoryData<int> OutOfRange = [int.MinValue, -1, 0, 1001, int.MaxValue];

    [Fact]
    public void Every_whole_value_is_returned_unchanged()
    {
        for (var value = 1; value <= 1000; value++)
        {
            Assert.Equal(value, Glucose.FromMilligramsPerDeciliter(value).MilligramsPerDeciliter);
            Assert.True(Glucose.TryFromMilligramsPerDeciliter(value, out var glucose));
            Assert.Equal(value, glucose.MilligramsPerDeciliter);
        }
    }

    [Theory]
    [MemberData(nameof(OutOfRange))]
    public void A_value_outside_1_to_1000_is_refused(int value)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Glucose.FromMilligramsPerDeciliter(value));
        Assert.False(Glucose.TryFromMilligramsPerDeciliter(value, out _));
    }

    [Fact]
    public void Millimoles_are_a_decimal_division_by_18_rounded_to_one_place()
    {
        for (var value = 1; value <= 1000; value++)
        {
            var expected = Math.Round(value / 18m, 1, MidpointRounding.AwayFromZero);

            Assert.Equal(expected, Sample.MgPerDl(value).MillimolesPerLiter);
        }
    }

    [Fact]
    public void The_factor_18_0182_would_show_46_of_the_values_from_40_to_400_differently()
    {
        var different = Enumerable.Range(40, 361)
            .Where(value => Sample.MgPerDl(value).MillimolesPerLiter != Math.Round(value / 18.0182m, 1, MidpointRounding.AwayFromZero))
            .ToList();

        Assert.Equal(46, different.Count);
        Assert.Subset(different.ToHashSet(), new HashSet<int> { 100, 145, 199, 208, 235 });
    }

    [Fact]
    public void No_value_lies_exactly_between_two_shown_ones()
    {
        // value / 18 in tenths is a half when 10 * value / 18 leaves a remainder of nine.
        Assert.DoesNotContain(Enumerable.Range(1, 1000), value => value * 10 % 18 == 9);
    }

    [Fact]
    public void Every_value_with_one_decimal_survives_the_way_to_milligrams_and_back()
    {
        for (var tenths = 1; tenths <= 555; tenths++)
        {
            var millimoles = tenths / 10m;

            Assert.Equal(millimoles, Glucose.FromMillimolesPerLiter(millimoles).MillimolesPerLiter);
        }
    }

    [Theory]
    [InlineData("3.0", 54)]
    [InlineData("3.4", 61)]
    [InlineData("3.9", 70)]
    [InlineData("8.7", 157)]
    [InlineData("9.2", 166)]
    [InlineData("16.7", 301)]
    [InlineData("10", 180)]
    [InlineData("0.25", 5)]
    public void Millimoles_become_the_nearest_whole_milligram(string millimoles, int expected) =>
        Assert.Equal(
            expected,
            Glucose.FromMillimolesPerLiter(
                decimal.Parse(millimoles, System.Globalization.CultureInfo.InvariantCulture)).MilligramsPerDeciliter);

    [Theory]
    [InlineData("-79228162514264337593543950335")]
    [InlineData("79228162514264337593543950335")]
    [InlineData("-1")]
    [InlineData("0")]
    [InlineData("0.02")]
    [InlineData("55.6")]
    [InlineData("1000")]
    public void Millimoles_outside_the_range_are_refused_without_overflow(string millimoles)
    {
        var value = decimal.Parse(millimoles, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Throws<ArgumentOutOfRangeException>(() => Glucose.FromMillimolesPerLiter(value));
    }

    [Fact]
    public void Values_are_ordered_by_concentration()
    {
        var (low, high) = (Sample.MgPerDl(69), Sample.MgPerDl(70));

        Assert.True(low < high);
        Assert.True(low <= high);
        Assert.False(low > high);
        Assert.False(low >= high);
        Assert.True(high >= Sample.MgPerDl(70));
        Assert.True(high <= Sample.MgPerDl(70));
        Assert.Equal(high, Sample.MgPerDl(70));
        Assert.Equal(-1, Math.Sign(low.CompareTo(high)));
    }

    [Fact]
    public void A_default_value_is_not_a_reading_and_throws()
    {
        Assert.Throws<InvalidOperationException>(() => default(Glucose).MilligramsPerDeciliter);
        Assert.Throws<InvalidOperationException>(() => default(Glucose).MillimolesPerLiter);
        Assert.Throws<InvalidOperationException>(() => default(Glucose) < Sample.MgPerDl(70));
    }

    [Fact]
    public void The_text_form_of_a_glucose_value_contains_no_number() => Assert.Equal("[glucose]", Sample.MgPerDl(101).ToString());
}
