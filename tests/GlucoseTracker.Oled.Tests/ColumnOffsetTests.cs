using GlucoseTracker.Graphics;
using GlucoseTracker.Oled.Panels;

namespace GlucoseTracker.Oled.Tests;

/// <summary>Modules whose panel uses other columns of the controller's memory.</summary>
public sealed class ColumnOffsetTests
{
    /// <summary>Each panel with every possible first column.</summary>
    public static TheoryData<string, int> Modules
    {
        get
        {
            var glasses = new TheoryData<string, int>();
            foreach (var panel in OledPanels.All)
            {
                for (var column = 0; column <= panel.MaxColumnOffset; column++)
                {
                    glasses.Add(panel.Name, column);
                }
            }

            return glasses;
        }
    }

    [Theory]
    [MemberData(nameof(Modules))]
    public void The_picture_its_changes_and_the_renewal_are_in_place(string name, int column)
    {
        var bench = new Bench(OledPanels.Find(name)!.WithColumnOffset(column), firstColumn: column);
        var frame = Pictures.Asymmetric(bench.Panel);
        for (var seed = 0; seed < 100; seed++)
        {
            bench.Display.Show(frame);
            bench.AssertShows(frame);
            bench.Time.Advance(TimeSpan.FromSeconds(20));
            frame = seed % 20 == 0 ? Pictures.Noise(bench.Panel, seed) : Pictures.Changed(frame, seed);
        }
    }

    [Theory]
    [MemberData(nameof(Modules))]
    public void Upside_down_it_is_in_place_as_well(string name, int column)
    {
        var bench = new Bench(OledPanels.Find(name)!.WithColumnOffset(column), firstColumn: column);
        using var turned = new RotatedDisplay(bench.Display);
        var frame = Pictures.Asymmetric(bench.Panel);
        for (var seed = 0; seed < 20; seed++)
        {
            turned.Show(frame);
            var seen = new MonoFrame(frame.Width, frame.Height);
            seen.CopyFrom(frame);
            seen.Rotate180();
            bench.AssertShows(seen);
            frame = Pictures.Changed(frame, seed);
        }
    }

    [Theory]
    [MemberData(nameof(Modules))]
    public void Noise_in_the_whole_memory_is_cleared(string name, int column)
    {
        var bench = new Bench(OledPanels.Find(name)!.WithColumnOffset(column), firstColumn: column);

        bench.Display.Blank();

        Assert.True(bench.Device.MemoryIsClear());
    }

    [Fact]
    public void With_the_default_column_another_panel_shows_the_picture_shifted()
    {
        var bench = new Bench(Sh1106Panels.Sh1106Size128X64, firstColumn: 0);

        bench.Display.Show(Pictures.Asymmetric(bench.Panel));

        Assert.False(bench.Device.Picture().ContentEquals(Pictures.Asymmetric(bench.Panel)));
    }

    [Theory]
    [InlineData("ssd1306-128x64", 1)]
    [InlineData("sh1106-128x64", 5)]
    [InlineData("sh1106-128x64", -1)]
    public void A_panel_does_not_reach_beyond_the_memory(string name, int column) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => OledPanels.Find(name)!.WithColumnOffset(column));
}
