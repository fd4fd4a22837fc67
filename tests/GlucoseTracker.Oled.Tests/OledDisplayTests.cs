using GlucoseTracker.Graphics;

namespace GlucoseTracker.Oled.Tests;

public sealed class OledDisplayTests
{
    [Theory]
    [MemberData(nameof(Bench.PanelNames), MemberType = typeof(Bench))]
    public void Every_panel_shows_the_picture_upright_and_in_place(string name)
    {
        var bench = Bench.For(name);

        bench.Display.Show(Pictures.Asymmetric(bench.Panel));

        bench.AssertShows(Pictures.Asymmetric(bench.Panel));
    }

    [Theory]
    [MemberData(nameof(Bench.PanelNames), MemberType = typeof(Bench))]
    public void Changed_pictures_arrive_as_they_are(string name)
    {
        var bench = Bench.For(name);
        var frame = Pictures.Asymmetric(bench.Panel);
        for (var seed = 0; seed < 200; seed++)
        {
            bench.Display.Show(frame);
            bench.AssertShows(frame);
            frame = seed % 20 == 0 ? Pictures.Noise(bench.Panel, seed) : Pictures.Changed(frame, seed);
        }
    }

    [Theory]
    [MemberData(nameof(Bench.PanelNames), MemberType = typeof(Bench))]
    public void The_noise_of_power_up_is_never_seen(string name)
    {
        var bench = Bench.For(name);
        var frame = Pictures.Asymmetric(bench.Panel);
        bench.Device.AfterWrite = () =>
        {
            if (bench.Device.Registers is { On: true, Pump: true })
            {
                bench.AssertShows(frame);
            }
        };

        bench.Display.Show(frame);

        bench.AssertShows(frame);
    }

    [Fact]
    public void Nothing_is_sent_before_the_first_picture()
    {
        var bench = Bench.For("ssd1306-128x64");

        Assert.Empty(bench.Device.Writes);
        Assert.Equal(0, bench.Device.StatusReads);
    }

    [Fact]
    public void Nothing_is_sent_when_nothing_changed()
    {
        var bench = Bench.For("ssd1306-128x64");
        bench.Display.Show(Pictures.Asymmetric(bench.Panel));
        bench.Device.ClearWrites();

        bench.Time.Advance(TimeSpan.FromSeconds(50));
        bench.Display.Show(Pictures.Asymmetric(bench.Panel));

        Assert.Empty(bench.Device.Writes);
    }

    [Fact]
    public void A_frame_changed_after_it_was_shown_is_compared_as_it_was_shown()
    {
        var bench = Bench.For("ssd1306-128x64");
        var frame = Pictures.Asymmetric(bench.Panel);
        bench.Display.Show(frame);

        Pictures.Fill(frame, 60, 40, 8, 8);
        bench.Display.Show(frame);

        bench.AssertShows(frame);
    }

    [Fact]
    public void A_frame_of_another_size_is_refused_before_anything_is_sent()
    {
        var bench = Bench.For("ssd1306-128x64");

        Assert.Throws<ArgumentException>(() => bench.Display.Show(new MonoFrame(128, 32)));
        Assert.Empty(bench.Device.Writes);
    }

    [Theory]
    [MemberData(nameof(Bench.PanelNames), MemberType = typeof(Bench))]
    public void Blank_clears_all_memory_and_switches_off(string name)
    {
        var bench = Bench.For(name);
        bench.Display.Show(Pictures.Noise(bench.Panel, 1));

        bench.Display.Blank();

        Assert.False(bench.Device.Registers.On);
        Assert.True(bench.Device.MemoryIsClear());
    }

    [Fact]
    public void Blank_works_on_a_display_that_another_program_left_behind()
    {
        var bench = Bench.For("ssd1306-128x64");
        bench.Display.Show(Pictures.Noise(bench.Panel, 1));
        var next = new OledDisplay(bench.Panel, bench.Device, bench.Time);

        next.Blank();

        Assert.False(bench.Device.Registers.On);
        Assert.True(bench.Device.MemoryIsClear());
    }

    [Fact]
    public void A_picture_after_blank_is_complete()
    {
        var bench = Bench.For("ssd1306-128x64");
        bench.Display.Show(Pictures.Noise(bench.Panel, 1));
        bench.Display.Blank();

        bench.Display.Show(Pictures.Asymmetric(bench.Panel));

        bench.AssertShows(Pictures.Asymmetric(bench.Panel));
    }

    [Fact]
    public void Disposing_closes_the_bus()
    {
        var bench = Bench.For("ssd1306-128x64");

        bench.Display.Dispose();

        Assert.True(bench.Device.IsDisposed);
    }
}
