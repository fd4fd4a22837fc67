using System.Text;
using System.Text.RegularExpressions;
using GlucoseTracker.Graphics;
using GlucoseTracker.Pi.Terminal;

namespace GlucoseTracker.Pi.Tests.Terminal;

public partial class TerminalDisplayTests
{
    [Fact]
    public void The_alternate_screen_is_entered_and_left()
    {
        var output = new StringWriter();
        var display = new TerminalDisplay(output, () => (128, 40), TerminalCharacters.Unicode, _ => "caption");

        display.Show(new MonoFrame(128, 64));
        display.Blank();

        Assert.StartsWith("\e[?1049h", output.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("\e[?1049l", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("caption", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_display_without_a_picture_does_not_change_the_terminal()
    {
        var output = new StringWriter();
        new TerminalDisplay(output, () => (128, 40), TerminalCharacters.Unicode, _ => "").Blank();

        Assert.Empty(output.ToString());
    }

    [Fact]
    public void A_dark_panel_keeps_the_terminal_and_shows_no_pixel()
    {
        var output = new StringWriter();
        var display = new TerminalDisplay(output, () => (128, 40), TerminalCharacters.Unicode, _ => "");
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
        var display = new TerminalDisplay(output, () => (128, 40), TerminalCharacters.Unicode, _ => "");
        display.SetBrightness(DisplayBrightness.Dimmest);
        display.Show(new MonoFrame(128, 64));
        Assert.Contains("\e[2m", output.ToString(), StringComparison.Ordinal);
        output.GetStringBuilder().Clear();

        display.SetBrightness(DisplayBrightness.Normal);
        display.Show(new MonoFrame(128, 64));

        Assert.DoesNotContain("\e[2m", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_window_that_is_too_small_gets_the_needed_size_in_place_of_a_cut_picture()
    {
        var output = new StringWriter();
        var display = new TerminalDisplay(output, () => (20, 12), TerminalCharacters.Unicode, _ => "caption");

        display.Show(Lit());

        Assert.Contains("too small: it has 20", Words(output), StringComparison.Ordinal);
        Assert.Contains("takes 64 and 17.", Words(output), StringComparison.Ordinal);
        Assert.DoesNotContain("caption", output.ToString(), StringComparison.Ordinal);
        Assert.All(Lines(output), line => Assert.InRange(line.Length, 0, 20));
    }

    [Fact]
    public void The_caption_is_wrapped_at_the_edge_and_ends_with_the_window()
    {
        var output = new StringWriter();
        var display = new TerminalDisplay(
            output, () => (64, 19), TerminalCharacters.Unicode, _ => string.Concat(Enumerable.Repeat("some words ", 30)));

        display.Show(new MonoFrame(128, 64));

        var lines = Lines(output);
        Assert.Equal(19, lines.Length);
        Assert.All(lines[16..], line => Assert.Contains("words some", line, StringComparison.Ordinal));
        Assert.All(lines, line => Assert.InRange(line.Length, 0, 64));
    }

    [Fact]
    public void The_caption_includes_the_light()
    {
        var told = new List<TerminalLight>();
        var display = new TerminalDisplay(new StringWriter(), () => (128, 40), TerminalCharacters.Unicode, light =>
        {
            told.Add(light);
            return "";
        });

        display.SetBrightness(DisplayBrightness.Bright);
        display.Show(Lit());
        display.Sleep();
        display.Show(Lit());

        Assert.Equal(
            [(DisplayBrightness.Bright, false), (DisplayBrightness.Bright, true), (DisplayBrightness.Bright, false)],
            told.Select(light => (light.Brightness, light.IsOff)));
    }

    [Theory]
    [InlineData(128, 33)]
    [InlineData(80, 24)]
    public void A_terminal_without_Unicode_gets_ASCII_only(int columns, int rows)
    {
        var output = new StringWriter();

        new TerminalDisplay(output, () => (columns, rows), TerminalCharacters.Ascii, _ => "caption").Show(Lit());

        Assert.All(output.ToString(), character => Assert.True(char.IsAscii(character)));
        Assert.Contains("caption", output.ToString(), StringComparison.Ordinal);
        Assert.Contains(Lines(output), line => line.Contains("####", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("utf-8", "de_DE.UTF-8", "xterm-256color", TerminalCharacters.Unicode)]
    [InlineData("utf-8", null, null, TerminalCharacters.Unicode)]
    [InlineData("utf-8", "C", "xterm", TerminalCharacters.Ascii)]
    [InlineData("utf-8", "C.UTF-8", "linux", TerminalCharacters.Ascii)]
    [InlineData("iso-8859-1", "de_DE.ISO-8859-1", "xterm", TerminalCharacters.Ascii)]
    [InlineData("us-ascii", "en_US.US-ASCII", "xterm", TerminalCharacters.Ascii)]
    public void Encoding_locale_and_kind_of_terminal_decide_about_the_characters(
        string encoding, string? locale, string? terminal, TerminalCharacters expected)
    {
        Assert.Equal(expected, TerminalWindow.FindCharacters(Encoding.GetEncoding(encoding), locale, terminal));
    }

    private static MonoFrame Lit()
    {
        var frame = new MonoFrame(128, 64);
        for (var (x, y) = (0, 0); y < frame.Height; (x, y) = x + 1 < frame.Width ? (x + 1, y) : (0, y + 1))
        {
            frame[x, y] = true;
        }

        return frame;
    }

    private static string[] Lines(StringWriter output) => ControlSequence().Replace(output.ToString(), "").Split('\n');

    private static string Words(StringWriter output) => string.Join(' ', Lines(output));

    [GeneratedRegex(@"\e\[[?0-9]*[A-Za-z]")]
    private static partial Regex ControlSequence();
}
