using GlucoseTracker.Graphics;

namespace GlucoseTracker.Oled.Tests;

public sealed class OledBrightnessTests
{
    [Theory]
    [MemberData(nameof(Bench.PanelNames), MemberType = typeof(Bench))]
    public void Every_step_is_brighter_than_the_one_below(string name)
    {
        var bench = Bench.For(name);
        bench.Display.Show(Pictures.Asymmetric(bench.Panel));
        var steps = Enum.GetValues<DisplayBrightness>().Select(step =>
        {
            bench.Display.SetBrightness(step);
            return (bench.Device.Registers.Contrast, GetPhase(bench), bench.Device.Registers.DeselectLevel!.Value);
        }).ToList();

        Assert.Equal(steps.Order(), steps);
        Assert.Equal(steps.Count, steps.Distinct().Count());
    }

    [Fact]
    public void The_picture_stays_as_it_is()
    {
        var bench = Bench.For("ssd1306-128x64");
        bench.Display.Show(Pictures.Asymmetric(bench.Panel));
        bench.Device.ClearWrites();

        bench.Display.SetBrightness(DisplayBrightness.Dimmest);

        bench.AssertShows(Pictures.Asymmetric(bench.Panel));
        Assert.Single(bench.Device.Writes);
    }

    [Fact]
    public void Before_the_first_picture_it_waits_for_the_set_up()
    {
        var bench = Bench.For("ssd1306-128x64");

        bench.Display.SetBrightness(DisplayBrightness.Dimmest);
        Assert.Empty(bench.Device.Writes);

        bench.Display.Show(Pictures.Asymmetric(bench.Panel));
        Assert.Equal(0x00, bench.Device.Registers.Contrast);
    }

    [Fact]
    public void The_same_step_again_sends_nothing()
    {
        var bench = Bench.For("ssd1306-128x64");
        bench.Display.SetBrightness(DisplayBrightness.Dim);
        bench.Display.Show(Pictures.Asymmetric(bench.Panel));
        bench.Device.ClearWrites();

        bench.Display.SetBrightness(DisplayBrightness.Dim);

        Assert.Empty(bench.Device.Writes);
    }

    [Fact]
    public void A_sleeping_panel_stays_dark()
    {
        var bench = Bench.For("ssd1306-128x64");
        bench.Display.Show(Pictures.Asymmetric(bench.Panel));
        bench.Display.Sleep();

        bench.Display.SetBrightness(DisplayBrightness.Brightest);

        bench.AssertDark();
    }

    /// <summary>The pre-charge: the high nibble on the SSD chips, the low one on the SH1106.</summary>
    private static int GetPhase(Bench bench) =>
        bench.Device.Registers.PreCharge is var both && bench.Panel.Controller.HasWindows ? both >> 4 : both & 0x0F;
}
