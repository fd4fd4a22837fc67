using GlucoseTracker.Graphics;

namespace GlucoseTracker.Oled.Tests;

/// <summary>Command DB is sent with the set-up, and otherwise only when the step "darkest" begins or ends.</summary>
public sealed class DeselectLevelTests
{
    private const string Darkest = "C 81 00 D9 11 DB 00";

    public static TheoryData<string> Panels => Bench.PanelNames;

    [Theory]
    [InlineData("ssd1306-128x64", "C 81 5F D9 F1 DB 20")]
    [InlineData("ssd1306-128x32", "C 81 4F D9 F1 DB 20")]
    [InlineData("sh1106-128x64", "C 81 5F D9 1F DB 35")]
    [InlineData("ssd1309-128x64", "C 81 4F D9 D3 DB 34")]
    [InlineData("ssd1305-128x32", "C 81 5F D9 D2 DB 34")]
    public void The_darkest_step_lowers_the_level_and_the_day_restores_it(string name, string day)
    {
        var bench = Shown(name, DisplayBrightness.Normal);

        bench.Display.SetBrightness(DisplayBrightness.Darkest);
        bench.Display.SetBrightness(DisplayBrightness.Normal);

        Assert.Equal([Darkest, day], GetWrites(bench));
    }

    [Theory]
    [InlineData("ssd1306-128x64", "C 81 2F D9 21 DB 20")]
    [InlineData("ssd1306-128x32", "C 81 1F D9 21 DB 20")]
    [InlineData("sh1106-128x64", "C 81 2F D9 12 DB 35")]
    [InlineData("ssd1309-128x64", "C 81 1F D9 22 DB 34")]
    [InlineData("ssd1305-128x32", "C 81 2F D9 22 DB 34")]
    public void An_urgent_value_restores_the_level(string name, string dim)
    {
        var bench = Shown(name, DisplayBrightness.Darkest);

        bench.Display.SetBrightness(DisplayBrightness.Dim);

        Assert.Equal([dim], GetWrites(bench));
    }

    [Theory]
    [MemberData(nameof(Panels))]
    public void No_other_change_of_brightness_sends_it(string name)
    {
        var bench = Shown(name, DisplayBrightness.Normal);

        foreach (var step in Enum.GetValues<DisplayBrightness>().Where(step => step != DisplayBrightness.Darkest))
        {
            bench.Display.SetBrightness(step);
        }

        Assert.All(bench.Device.Writes, write => Assert.Equal(4, write.Bytes.Length));
    }

    [Theory]
    [MemberData(nameof(Panels))]
    public void The_set_up_of_every_other_step_has_the_usual_level(string name)
    {
        foreach (var step in Enum.GetValues<DisplayBrightness>().Where(step => step != DisplayBrightness.Darkest))
        {
            Assert.Equal(Bench.For(name).Panel.Initialization, Bench.For(name).Panel.GetInitialization(step));
        }
    }

    [Theory]
    [MemberData(nameof(Panels))]
    public void Registers_that_are_sent_again_at_night_never_make_the_panel_brighter(string name)
    {
        var bench = Shown(name, DisplayBrightness.Darkest);
        bench.Device.AfterWrite = () => Assert.Equal(0x00, bench.Device.Registers.DeselectLevel!.Value);

        bench.Time.Advance(TimeSpan.FromMinutes(10));
        bench.Display.Show(Pictures.Asymmetric(bench.Panel));

        Assert.Contains(bench.Device.Writes, write => !write.IsData && write.Bytes.Contains<byte>(0xDB));
    }

    [Theory]
    [MemberData(nameof(Panels))]
    public void A_change_that_failed_is_sent_with_the_next_picture(string name)
    {
        var bench = Shown(name, DisplayBrightness.Darkest);
        bench.Device.Unplugged = true;
        Assert.Throws<DisplayException>(() => bench.Display.SetBrightness(DisplayBrightness.Normal));

        bench.Device.Unplugged = false;
        bench.Display.Show(Pictures.Asymmetric(bench.Panel));

        Assert.Equal(bench.Panel.DeselectLevel, bench.Device.Registers.DeselectLevel);
    }

    private static Bench Shown(string name, DisplayBrightness brightness)
    {
        var bench = Bench.For(name);
        bench.Display.SetBrightness(brightness);
        bench.Display.Show(Pictures.Asymmetric(bench.Panel));
        bench.Device.ClearWrites();
        return bench;
    }

    private static IEnumerable<string> GetWrites(Bench bench) => bench.Device.Writes.Select(write => write.ToString());
}
