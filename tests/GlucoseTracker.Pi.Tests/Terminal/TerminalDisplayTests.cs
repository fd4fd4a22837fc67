using GlucoseTracker.Graphics;
using GlucoseTracker.Pi.Terminal;

namespace GlucoseTracker.Pi.Tests.Terminal;

public class TerminalDisplayTests
{
    [Fact]
    public void It_takes_the_alternate_screen_and_gives_it_back()
    {
        var output = new StringWriter();
        var display = new TerminalDisplay(output, () => (128, 40), () => "caption");

        display.Show(new MonoFrame(128, 64));
        display.Blank();

        Assert.StartsWith("\e[?1049h", output.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("\e[?1049l", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("caption", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_display_that_never_showed_leaves_the_terminal_alone()
    {
        var output = new StringWriter();
        new TerminalDisplay(output, () => (128, 40), () => "").Blank();

        Assert.Empty(output.ToString());
    }

    [Fact]
    public void A_dark_panel_keeps_the_terminal_and_shows_no_pixel()
    {
        var output = new StringWriter();
        var display = new TerminalDisplay(output, () => (128, 40), () => "");
        var lit = new MonoFrame(128, 64);
        lit[5, 5] = true;
        display.Show(lit);
        output.GetStringBuilder().Clear();

        display.Sleep();

        Assert.DoesNotContain("\e[?1049l", output.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain('▄', output.ToString());
        Assert.DoesNotContain('▀', output.ToString());
    }

    [Fact]
    public void The_dark_steps_of_brightness_are_dim_characters()
    {
        var output = new StringWriter();
        var display = new TerminalDisplay(output, () => (128, 40), () => "");
        display.SetBrightness(DisplayBrightness.Dimmest);
        display.Show(new MonoFrame(128, 64));
        Assert.Contains("\e[2m", output.ToString(), StringComparison.Ordinal);
        output.GetStringBuilder().Clear();

        display.SetBrightness(DisplayBrightness.Normal);
        display.Show(new MonoFrame(128, 64));

        Assert.DoesNotContain("\e[2m", output.ToString(), StringComparison.Ordinal);
    }
}
