using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.LibreLinkUp.People;
using GlucoseTracker.LibreLinkUp.Wire;

namespace GlucoseTracker.LibreLinkUp.Tests.People;

public sealed class MeasurementMappingTests
{
    private static readonly WireMeasurement Plain = new()
    {
        FactoryTimestamp = "11/3/2026 1:05:09 AM",
        ValueInMgPerDl = 101,
        Value = 5.6m,
        TrendArrow = 3,
        IsHigh = false,
        IsLow = false,
    };

    [Fact]
    public void A_plain_measurement_becomes_a_reading() => Assert.Equal(
        new Reading(
            SensorValue.Measured(Glucose.FromMilligramsPerDeciliter(101)), new DateTimeOffset(2026, 11, 3, 1, 5, 9, TimeSpan.Zero),
            Trend.Stable),
        MeasurementMapping.Read(Plain));

    [Theory]
    [InlineData(1, Trend.DroppingFast)]
    [InlineData(2, Trend.GoingLow)]
    [InlineData(3, Trend.Stable)]
    [InlineData(4, Trend.GoingHigh)]
    [InlineData(5, Trend.IncreasingFast)]
    [InlineData(0, Trend.Unknown)]
    [InlineData(6, Trend.Unknown)]
    [InlineData(-1, Trend.Unknown)]
    [InlineData(null, Trend.Unknown)]
    public void Only_a_known_arrow_is_an_arrow(int? number, Trend trend) =>
        Assert.Equal(trend, MeasurementMapping.Read(Plain with { TrendArrow = number })!.Trend);

    [Fact]
    public void Hi_has_no_number_whatever_number_came() =>
        Assert.Equal(
            SensorValue.AboveRange, MeasurementMapping.Read(Plain with { IsHigh = true, ValueInMgPerDl = 0, Value = null })!.Value);

    [Fact]
    public void Lo_has_no_number_whatever_number_came() =>
        Assert.Equal(SensorValue.BelowRange, MeasurementMapping.Read(Plain with { IsLow = true, ValueInMgPerDl = 55 })!.Value);

    [Fact]
    public void Hi_and_lo_at_once_is_no_reading() => Assert.Null(MeasurementMapping.Read(Plain with { IsHigh = true, IsLow = true }));

    [Theory]
    [InlineData(null)]
    [InlineData(0L)]
    [InlineData(-5L)]
    [InlineData(1001L)]
    [InlineData(long.MaxValue)]
    public void A_number_that_is_no_glucose_is_no_reading(long? number) =>
        Assert.Null(MeasurementMapping.Read(Plain with { ValueInMgPerDl = number, Value = null }));

    [Theory]
    [InlineData(5.6)]
    [InlineData(5.5)]
    [InlineData(101.0)]
    [InlineData(null)]
    public void The_second_figure_may_be_in_either_unit_or_missing(double? second) =>
        Assert.NotNull(MeasurementMapping.Read(Plain with { Value = (decimal?)second }));

    [Theory]
    [InlineData(6.6)]
    [InlineData(56)]
    [InlineData(0)]
    [InlineData(1010)]
    public void A_second_figure_that_fits_neither_unit_makes_the_reading_doubtful(double second) =>
        Assert.Null(MeasurementMapping.Read(Plain with { Value = (decimal)second }));

    [Fact]
    public void A_second_figure_at_the_end_of_all_numbers_is_no_crash()
    {
        Assert.Null(MeasurementMapping.Read(Plain with { Value = decimal.MinValue }));
        Assert.Null(MeasurementMapping.Read(Plain with { Value = decimal.MaxValue }));
    }

    [Fact]
    public void For_every_value_of_a_sensor_the_services_own_rounding_agrees()
    {
        for (var number = 20; number <= 600; number++)
        {
            var value = decimal.Round(number / 18.0m, 1, MidpointRounding.AwayFromZero);
            Assert.NotNull(MeasurementMapping.Read(Plain with { ValueInMgPerDl = number, Value = value }));
        }
    }

    [Theory]
    [InlineData(19)]
    [InlineData(14)]
    [InlineData(5)]
    [InlineData(1)]
    [InlineData(0)]
    public void A_number_below_20_without_the_flag_for_LO_is_unreadable(int number)
    {
        var low = Plain with { ValueInMgPerDl = number, Value = decimal.Round(number / 18.0m, 1, MidpointRounding.AwayFromZero) };

        Assert.Null(MeasurementMapping.Read(low with { Value = null }));
        Assert.Null(MeasurementMapping.Read(low));
        Assert.Equal(SensorRange.Below, MeasurementMapping.Read(low with { IsLow = true })?.Value.Range);
    }

    [Fact]
    public void Without_its_time_a_value_is_no_reading() => Assert.Null(MeasurementMapping.Read(Plain with { FactoryTimestamp = null }));
}
