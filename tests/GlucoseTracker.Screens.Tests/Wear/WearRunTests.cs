using GlucoseTracker.Domain.Values;
using GlucoseTracker.Screens.State;
using GlucoseTracker.Screens.Wear;

namespace GlucoseTracker.Screens.Tests.Wear;

public sealed class WearRunTests
{
    [Theory]
    [InlineData(PanelSize.Rows64)]
    [InlineData(PanelSize.Rows32)]
    public void Pixel_shift_and_the_night_layout_each_reduce_wear(PanelSize panel)
    {
        var run = WearRun.Simulate(1, panel, GlucoseUnit.MillimolesPerLiter);

        Assert.True(run.WithoutPixelShift.MeanShare < run.DayLayoutOnly.MeanShare);
        Assert.True(run.AsBuilt.MaxShare < run.WithoutPixelShift.MaxShare);
        Assert.True(run.AsBuilt.LitMoreThanHalf < run.WithoutPixelShift.LitMoreThanHalf);
        Assert.InRange(run.AsBuilt.LitMoreThanHalf, 0, 0.05);
    }

    [Fact]
    public void The_same_days_give_the_same_wear()
    {
        var first = WearRun.Simulate(1, PanelSize.Rows64, GlucoseUnit.MilligramsPerDeciliter).AsBuilt;
        var second = WearRun.Simulate(1, PanelSize.Rows64, GlucoseUnit.MilligramsPerDeciliter).AsBuilt;

        Assert.Equal((first.MaxShare, first.MeanShare), (second.MaxShare, second.MeanShare));
    }
}
