using System.Text;
using GlucoseTracker.Graphics;
using GlucoseTracker.Pi.Terminal;

namespace GlucoseTracker.Pi.Tests.Terminal;

public class TerminalPictureTests
{
    [Fact]
    public void Half_blocks_hold_two_rows_in_a_character()
    {
        Assert.Equal("▀▄█ \n", FirstLine(TerminalBlocks.Half, 4, (0, 0), (1, 1), (2, 0), (2, 1)));
    }

    [Fact]
    public void Quadrant_blocks_hold_four_pixels_in_a_character()
    {
        Assert.Equal("▘▗▙\n", FirstLine(TerminalBlocks.Quadrant, 6, (0, 0), (3, 1), (4, 0), (4, 1), (5, 1)));
    }

    [Fact]
    public void Dots_hold_eight_pixels_in_a_character()
    {
        Assert.Equal("⠁⢀⣿ \n", FirstLine(
            TerminalBlocks.Dots, 8, [(0, 0), (3, 3), .. from x in Enumerable.Range(4, 2) from y in Enumerable.Range(0, 4) select (x, y)]));
    }

    [Theory]
    [InlineData(200, 50, TerminalCharacters.Unicode, TerminalBlocks.Half)]
    [InlineData(128, 33, TerminalCharacters.Unicode, TerminalBlocks.Half)]
    [InlineData(80, 40, TerminalCharacters.Unicode, TerminalBlocks.Quadrant)]
    [InlineData(128, 32, TerminalCharacters.Unicode, TerminalBlocks.Dots)]
    [InlineData(80, 24, TerminalCharacters.Unicode, TerminalBlocks.Dots)]
    [InlineData(64, 17, TerminalCharacters.Unicode, TerminalBlocks.Dots)]
    [InlineData(64, 16, TerminalCharacters.Unicode, null)]
    [InlineData(63, 50, TerminalCharacters.Unicode, null)]
    [InlineData(128, 33, TerminalCharacters.Ascii, TerminalBlocks.AsciiHalf)]
    [InlineData(80, 40, TerminalCharacters.Ascii, TerminalBlocks.AsciiCoarse)]
    public void The_blocks_follow_window_and_characters(
        int columns, int rows, TerminalCharacters characters, TerminalBlocks? blocks)
    {
        Assert.Equal(blocks, TerminalPicture.ChooseBlocks(columns, rows, new MonoFrame(128, 64), characters));
    }

    [Theory]
    [InlineData(TerminalBlocks.Half, 128, 32)]
    [InlineData(TerminalBlocks.Quadrant, 64, 32)]
    [InlineData(TerminalBlocks.Dots, 64, 16)]
    public void A_whole_frame_has_the_expected_measures(TerminalBlocks blocks, int columns, int rows)
    {
        var text = new StringBuilder();
        TerminalPicture.Append(text, new MonoFrame(128, 64), blocks);

        var lines = text.ToString().TrimEnd('\n').Split('\n');
        Assert.Equal(rows, lines.Length);
        Assert.All(lines, line => Assert.Equal(columns, line.Length));
    }

    private static string FirstLine(TerminalBlocks blocks, int width, params (int X, int Y)[] lit)
    {
        var frame = new MonoFrame(width, 8);
        foreach (var (x, y) in lit)
        {
            frame[x, y] = true;
        }

        var text = new StringBuilder();
        TerminalPicture.Append(text, frame, blocks);
        return text.ToString().Split('\n')[0] + "\n";
    }
}
