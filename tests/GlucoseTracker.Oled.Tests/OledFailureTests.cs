using GlucoseTracker.Graphics;
using GlucoseTracker.Testing.Oled;

namespace GlucoseTracker.Oled.Tests;

/// <summary>
/// The bus fails at every write in turn, at its start and in its middle; the next picture must always be complete and right.
/// </summary>
public sealed class OledFailureTests
{
    [Theory]
    [MemberData(nameof(Bench.PanelNames), MemberType = typeof(Bench))]
    public void After_a_failure_at_any_write_the_next_picture_is_complete(string name)
    {
        var count = CountWrites(name);
        for (var index = 0; index < count; index++)
        {
            foreach (var afterBytes in new[] { 0, 1, 5, 500 })
            {
                AssertRecovers(Bench.For(name), index, afterBytes);
            }
        }
    }

    [Fact]
    public void The_display_is_off_before_anything_else_is_repaired()
    {
        var bench = Bench.For("ssd1306-128x64");
        bench.Display.Show(Pictures.Asymmetric(bench.Panel));
        bench.Device.Faults = _ => new BusFault(0);
        Assert.Throws<DisplayException>(() => bench.Display.Show(Pictures.Noise(bench.Panel, 1)));
        bench.Device.Faults = null;
        bench.Device.ClearWrites();

        bench.Display.Show(Pictures.Noise(bench.Panel, 1));

        Assert.Equal(0xAE, bench.Device.Writes[0].Bytes[0]);
        Assert.Equal([0xAF], bench.Device.Writes[^1].Bytes);
    }

    [Fact]
    public void A_panel_that_was_unplugged_and_comes_back_with_noise_shows_the_picture()
    {
        var bench = Bench.For("ssd1306-128x64");
        bench.Display.Show(Pictures.Asymmetric(bench.Panel));
        bench.Device.Unplugged = true;
        var failure = Assert.Throws<DisplayException>(() => bench.Display.Show(Pictures.Noise(bench.Panel, 2)));
        Assert.Equal(DisplayFailure.NoAnswer, failure.Failure);
        bench.Device.LosePower();
        bench.Device.Unplugged = false;

        bench.Display.Show(Pictures.Noise(bench.Panel, 3));

        bench.AssertShows(Pictures.Noise(bench.Panel, 3));
    }

    [Fact]
    public void A_brightness_that_did_not_arrive_is_part_of_the_next_set_up()
    {
        var bench = Bench.For("ssd1306-128x64");
        bench.Display.Show(Pictures.Asymmetric(bench.Panel));
        bench.Device.Faults = _ => new BusFault(2);
        Assert.Throws<DisplayException>(() => bench.Display.SetBrightness(DisplayBrightness.Dimmest));
        bench.Device.Faults = null;

        bench.Display.Show(Pictures.Asymmetric(bench.Panel));

        Assert.Equal(0x00, bench.Device.Registers.Contrast);
        bench.AssertShows(Pictures.Asymmetric(bench.Panel));
    }

    [Fact]
    public void A_blank_that_failed_can_be_repeated()
    {
        var bench = Bench.For("ssd1306-128x64");
        bench.Display.Show(Pictures.Asymmetric(bench.Panel));
        bench.Device.Faults = index => index % 2 == 0 ? new BusFault(0) : null;
        Assert.Throws<DisplayException>(bench.Display.Blank);
        bench.Device.Faults = null;

        bench.Display.Blank();

        bench.AssertDark();
        Assert.True(bench.Device.MemoryIsClear());
    }

    private static int CountWrites(string name)
    {
        var bench = Bench.For(name);
        foreach (var step in Steps(bench))
        {
            step();
        }

        return bench.Device.Writes.Count;
    }

    private static void AssertRecovers(Bench bench, int index, int afterBytes)
    {
        bench.Device.Faults = write => write == index ? new BusFault(afterBytes, DisplayFailure.TransferFailed) : null;
        var failed = false;
        foreach (var step in Steps(bench))
        {
            try
            {
                step();
            }
            catch (DisplayException)
            {
                failed = true;
                break;
            }
        }

        Assert.True(failed, $"Write {index} did not fail.");
        AssertNextPictureIsWhole(bench);
    }

    /// <summary>During the recovery the panel shows the old picture, nothing, or the new picture, and never anything else.</summary>
    private static void AssertNextPictureIsWhole(Bench bench)
    {
        var (before, wanted) = (bench.Device.Picture(), Pictures.Noise(bench.Panel, 99));
        bench.Device.AfterWrite = () =>
        {
            var seen = bench.Device.Picture();
            Assert.True(
                seen.CountLitPixels() == 0 || seen.ContentEquals(before) || seen.ContentEquals(wanted), "A mixed picture was seen.");
        };

        bench.Display.Show(wanted);

        bench.AssertShows(wanted);
    }

    private static IEnumerable<Action> Steps(Bench bench)
    {
        var frame = Pictures.Asymmetric(bench.Panel);
        yield return () => bench.Display.Show(frame);
        yield return () => bench.Display.Show(Pictures.Changed(frame, 1));
        yield return () => bench.Display.SetBrightness(DisplayBrightness.Dim);
        yield return bench.Display.Sleep;
        yield return () => bench.Display.Show(Pictures.Changed(frame, 2));
        yield return () =>
        {
            bench.Time.Advance(TimeSpan.FromMinutes(10));
            bench.Display.Show(Pictures.Changed(frame, 3));
        };
        yield return bench.Display.Blank;
        yield return () => bench.Display.Show(frame);
    }
}
