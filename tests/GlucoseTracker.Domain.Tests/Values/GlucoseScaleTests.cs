using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Domain.Tests.Values;

/// <summary>The scale of the curves.</summary>
public sealed class GlucoseScaleTests
{
    private static readonly Glucose Low = At(70);
    private static readonly Glucose High = At(180);

    [Theory]
    [InlineData(100, 130, true, true)]
    [InlineData(130, 220, false, true)]
    [InlineData(110, 220, true, true)]
    [InlineData(60, 130, true, false)]
    [InlineData(60, 140, true, true)]
    [InlineData(60, 220, true, true)]
    public void A_limit_is_omitted_when_all_readings_are_in_the_other_half_and_one_is_beyond_it(
        int lowest, int highest, bool showsLow, bool showsHigh)
    {
        var scale = GlucoseScale.CreateForReadings(Low, High, (At(lowest), At(highest)));

        Assert.Equal((showsLow, showsHigh), (scale.ShowsLow, scale.ShowsHigh));
    }

    [Fact]
    public void Both_limits_and_all_readings_are_between_the_ends()
    {
        var scale = GlucoseScale.CreateForReadings(Low, High, (At(50), At(240)));

        Assert.All([Low, High, At(50), At(240)], value => Assert.InRange(scale.GetRows(value, 30), 1, 29));
    }

    [Fact]
    public void Without_readings_the_scale_has_both_limits() =>
        Assert.True(GlucoseScale.CreateForReadings(Low, High, null) is { ShowsLow: true, ShowsHigh: true });

    [Fact]
    public void Readings_that_differ_little_look_flat()
    {
        var scale = GlucoseScale.CreateForReadings(At(100), At(104), (At(101), At(103)));

        Assert.InRange(scale.GetRows(At(103), 36) - scale.GetRows(At(101), 36), 0, 1);
    }

    [Theory]
    [InlineData(40, 0)]
    [InlineData(30, 0)]
    [InlineData(170, 125)]
    [InlineData(300, 250)]
    [InlineData(400, 250)]
    public void A_value_beyond_an_end_has_the_height_of_this_end(int value, double height) =>
        Assert.Equal(height, GlucoseScale.Create(At(40), At(300)).GetHeight(At(value), 250));

    private static Glucose At(int value) => Glucose.FromMilligramsPerDeciliter(value);
}
