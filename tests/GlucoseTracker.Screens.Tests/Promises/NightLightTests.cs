using GlucoseTracker.Domain;
using GlucoseTracker.Graphics;

namespace GlucoseTracker.Screens.Tests;

public sealed class NightLightTests
{
    private const double Most = 0.06;

    [Theory]
    [InlineData(GlucoseUnit.MillimolesPerLiter, PanelSize.Rows64)]
    [InlineData(GlucoseUnit.MilligramsPerDeciliter, PanelSize.Rows64)]
    [InlineData(GlucoseUnit.MillimolesPerLiter, PanelSize.Rows32)]
    [InlineData(GlucoseUnit.MilligramsPerDeciliter, PanelSize.Rows32)]
    public void A_value_in_range_or_slightly_out_lights_less_than_six_percent(GlucoseUnit unit, PanelSize panel)
    {
        var limits = LevelLimits.Default;
        for (var value = limits.Low.MilligramsPerDeciliter; value <= limits.High.MilligramsPerDeciliter; value++)
        {
            // The age with the most light in it and the heavier kind of arrow; the heartbeat, four pixels half the time, is not counted.
            var state = SampleStates.Of(value, 6, unit, Trend.Stable).AtNight() with { Panel = panel };

            var frame = GoldenFrames.Draw(state);

            Assert.True(frame.CountLit() < Most * frame.Width * frame.Height, $"{value}: {frame.CountLit()} pixels");
        }
    }

    [Fact]
    public void No_night_picture_holds_a_block()
    {
        foreach (var name in GoldenFrames.Names.Where(name => GoldenFrames.State(name).Layout == ScreenLayout.Night))
        {
            Assert.False(HoldsBlock(GoldenFrames.Draw(GoldenFrames.State(name))), name);
        }
    }

    [Fact]
    public void The_block_of_the_day_would_be_noticed()
    {
        Assert.True(HoldsBlock(GoldenFrames.Draw(SampleStates.Of(300))));
        Assert.True(HoldsBlock(GoldenFrames.Draw(SampleStates.Of(300).On32Rows())));
    }

    /// <summary>A block is higher than the number: some column of it is lit all the way.</summary>
    private static bool HoldsBlock(MonoFrame frame)
    {
        var rows = Enumerable.Range(frame.Height == 64 ? 3 : 1, frame.Height == 64 ? 42 : 30).ToList();
        return Enumerable.Range(0, frame.Width).Any(x => rows.TrueForAll(y => frame[x, y]));
    }

    [Fact]
    public void Light_grows_with_the_need()
    {
        int Lit(int value, AlarmView? alarm = null) => GoldenFrames.Draw(SampleStates.Of(value).AtNight() with { Alarm = alarm }).CountLit();

        var steps = new[] { Lit(110), Lit(220), Lit(305), Lit(305, new AlarmView(AlarmPhase.Ringing, AlarmKind.UrgentHigh)) };

        Assert.Equal(steps.Order(), steps);
        Assert.Equal(steps.Length, steps.Distinct().Count());
    }
}
