using GlucoseTracker.Domain.Values;
using GlucoseTracker.Screens.State;
using GlucoseTracker.Screens.Wear;
using GlucoseTracker.Screens.Words;

namespace GlucoseTracker.Screens.Tests.Wear;

public sealed class WearRunTests
{
    [Theory]
    [InlineData(PanelSize.Rows64)]
    [InlineData(PanelSize.Rows32)]
    public void Moving_the_content_and_the_night_layout_each_spare_the_panel(PanelSize panel)
    {
        var run = WearRun.Of(1, panel, GlucoseUnit.MillimolesPerLiter);

        Assert.True(run.Still.Mean < run.Fixed.Mean);
        Assert.True(run.AsBuilt.Busiest < run.Still.Busiest);
        Assert.True(run.AsBuilt.LitMoreThanHalf < run.Still.LitMoreThanHalf);
        Assert.InRange(run.AsBuilt.LitMoreThanHalf, 0, 0.05);
    }

    [Fact]
    public void The_same_days_give_the_same_wear()
    {
        var first = WearRun.Of(1, PanelSize.Rows64, GlucoseUnit.MilligramsPerDeciliter).AsBuilt;
        var second = WearRun.Of(1, PanelSize.Rows64, GlucoseUnit.MilligramsPerDeciliter).AsBuilt;

        Assert.Equal((first.Busiest, first.Mean), (second.Busiest, second.Mean));
    }
}
