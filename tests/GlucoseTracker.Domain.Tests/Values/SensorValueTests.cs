using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Domain.Tests.Values;

public sealed class SensorValueTests
{
    [Fact]
    public void A_measured_value_gives_its_concentration()
    {
        var value = Sample.Measured(101);

        Assert.Equal(SensorRange.Measured, value.Range);
        Assert.False(value.IsBeyondRange);
        Assert.Equal(101, value.Glucose.MilligramsPerDeciliter);
        Assert.True(value.TryGetGlucose(out var glucose));
        Assert.Equal(value.Glucose, glucose);
    }

    [Fact]
    public void HI_and_LO_have_no_number()
    {
        foreach (var value in new[] { SensorValue.AboveRange, SensorValue.BelowRange })
        {
            Assert.True(value.IsBeyondRange);
            Assert.False(value.TryGetGlucose(out _));
            Assert.Throws<InvalidOperationException>(() => value.Glucose);
        }
    }

    [Fact]
    public void HI_LO_and_every_number_are_different_values()
    {
        Assert.NotEqual(SensorValue.AboveRange, SensorValue.BelowRange);
        Assert.NotEqual(Sample.Measured(1), SensorValue.BelowRange);
        Assert.NotEqual(Sample.Measured(1000), SensorValue.AboveRange);
        Assert.Equal(Sample.Measured(101), Sample.Measured(101));
    }

    [Fact]
    public void A_default_glucose_is_refused() =>
        Assert.Throws<InvalidOperationException>(() => SensorValue.Measured(default));

    [Fact]
    public void A_default_value_cannot_be_read_as_a_number() =>
        Assert.Throws<InvalidOperationException>(() => default(SensorValue).Glucose.MilligramsPerDeciliter);

    [Fact]
    public void The_text_form_of_a_sensor_value_contains_no_value()
    {
        Assert.Equal("[sensor value]", Sample.Measured(101).ToString());
        Assert.Equal("[sensor value]", SensorValue.AboveRange.ToString());
    }
}
