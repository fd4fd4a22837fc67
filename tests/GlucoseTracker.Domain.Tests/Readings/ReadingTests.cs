namespace GlucoseTracker.Domain.Tests.Readings;

public sealed class ReadingTests
{
    [Theory]
    [InlineData(0, true)]
    [InlineData(-2, true)]
    [InlineData(-2.01, false)]
    [InlineData(600, true)]
    public void A_reading_can_be_the_current_one_when_its_stamp_is_not_ahead_of_its_receipt(double receiptMinutes, bool expected) =>
        Assert.Equal(expected, (Sample.At(0, 100) with { ReceivedAt = Sample.Noon.AddMinutes(receiptMinutes) }).CanBeCurrent);

    [Fact]
    public void An_imported_reading_can_never_be_the_current_one() =>
        Assert.False((Sample.At(0, 100) with { IsHistoryOnly = true }).CanBeCurrent);

    [Fact]
    public void The_same_instant_in_two_time_zones_is_the_same_reading()
    {
        var reading = Sample.At(0, 100);

        Assert.Equal(reading, reading with { MeasuredAt = reading.MeasuredAt.ToOffset(TimeSpan.FromHours(2)) });
    }

    [Fact]
    public void The_text_form_of_a_reading_contains_neither_value_nor_time() => Assert.Equal("[reading]", Sample.At(0, 100).ToString());
}
