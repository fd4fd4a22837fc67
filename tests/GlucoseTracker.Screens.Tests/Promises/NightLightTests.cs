using GlucoseTracker.Domain;

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
            var state = SampleStates.Of(value, 6, unit, Trend.GoingHigh).AtNight() with
            {
                Panel = panel,
                Movement = new Movement { SmallPoint = true },
            };

            var frame = GoldenFrames.Draw(state);

            Assert.True(frame.CountLit() < Most * frame.Width * frame.Height, $"{value}: {frame.CountLit()} pixels");
        }
    }

    [Fact]
    public void No_night_picture_holds_a_block()
    {
        foreach (var name in GoldenFrames.Names.Where(name => GoldenFrames.State(name).Layout == ScreenLayout.Night))
        {
            var frame = GoldenFrames.Draw(GoldenFrames.State(name));

            Assert.True(frame.CountLit() < 0.27 * frame.Width * frame.Height, $"{name}: {frame.CountLit()} pixels");
        }
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
