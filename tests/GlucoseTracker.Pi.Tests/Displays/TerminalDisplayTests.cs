using GlucoseTracker.Graphics;
using GlucoseTracker.Pi.Displays;

namespace GlucoseTracker.Pi.Tests.Displays;

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
}
