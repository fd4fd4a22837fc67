namespace GlucoseTracker.Oled.Tests;

public sealed class OledSleepTests
{
    [Fact]
    public void Sleep_switches_the_panel_off_with_two_bytes()
    {
        var bench = Awake();

        bench.Display.Sleep();

        bench.AssertDark();
        Assert.Equal([0xAE], Assert.Single(bench.Device.Writes).Bytes);
    }

    [Fact]
    public void Sleeping_twice_sends_nothing_more()
    {
        var bench = Awake();
        bench.Display.Sleep();
        bench.Device.ClearWrites();

        bench.Display.Sleep();

        Assert.Empty(bench.Device.Writes);
    }

    [Fact]
    public void Waking_lights_up_the_new_picture_and_never_the_old_one()
    {
        var bench = Awake();
        var news = Pictures.Changed(Pictures.Asymmetric(bench.Panel), 7);
        bench.Display.Sleep();
        bench.Device.AfterWrite = () =>
        {
            if (bench.Device.Registers.On)
            {
                bench.AssertShows(news);
            }
        };

        bench.Display.Show(news);

        bench.AssertShows(news);
    }

    [Fact]
    public void Waking_with_the_same_picture_sends_one_command()
    {
        var bench = Awake();
        bench.Display.Sleep();
        bench.Device.ClearWrites();

        bench.Display.Show(Pictures.Asymmetric(bench.Panel));

        Assert.Equal([0xAF], Assert.Single(bench.Device.Writes).Bytes);
        bench.AssertShows(Pictures.Asymmetric(bench.Panel));
    }

    [Fact]
    public void A_panel_of_which_nothing_is_known_is_put_to_sleep_too()
    {
        var bench = Awake();
        var next = new OledDisplay(bench.Panel, bench.Device, bench.Time);

        next.Sleep();

        bench.AssertDark();
    }

    private static Bench Awake()
    {
        var bench = Bench.For("ssd1306-128x64");
        bench.Display.Show(Pictures.Asymmetric(bench.Panel));
        bench.Device.ClearWrites();
        return bench;
    }
}
