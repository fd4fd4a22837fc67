using GlucoseTracker.Graphics.Drawing;
using GlucoseTracker.Graphics.Fonts;
using GlucoseTracker.Testing.Pictures;

namespace GlucoseTracker.Graphics.Tests.Fonts;

public sealed class TextTests
{
    [Fact]
    public void A_glyph_is_drawn_on_its_baseline_from_the_given_column()
    {
        var frame = new MonoFrame(16, 8);

        frame.Draw(canvas => canvas.Text(2, 5, "A", SmallFont.Read()));

        Assert.Equal(
            [
                "................", "................", "................",
                "...#............",
                "..#.#...........",
                "..###...........",
                "................", "................",
            ],
            Rows(frame));
    }

    [Fact]
    public void A_descender_is_below_the_baseline()
    {
        var frame = new MonoFrame(8, 8);

        frame.Draw(canvas => canvas.Text(0, 4, "g", SmallFont.Read()));

        Assert.Equal(["##......", "##......", "#......."], Rows(frame)[3..6]);
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("A", 4)]
    [InlineData("AA", 8)]
    [InlineData("Ag", 6)]
    [InlineData("A ", 4)]
    [InlineData("x", 1)]
    public void The_width_ends_with_the_last_ink(string text, int width) => Assert.Equal(width, SmallFont.Read().GetWidth(text));

    [Fact]
    public void Right_aligned_text_ends_at_the_requested_column()
    {
        var frame = new MonoFrame(16, 8);

        frame.Draw(canvas => canvas.Text(12, 4, "AA", SmallFont.Read(), align: TextAlign.Right));

        Assert.Equal(12, Enumerable.Range(0, 16).Last(x => Enumerable.Range(0, 8).Any(y => frame[x, y])));
    }

    [Fact]
    public void A_letter_that_is_missing_is_drawn_as_a_question_mark_and_never_left_out()
    {
        var (missing, question) = (new MonoFrame(8, 8), new MonoFrame(8, 8));

        missing.Draw(canvas => canvas.Text(0, 4, "\u20ac", SmallFont.Read()));
        question.Draw(canvas => canvas.Text(0, 4, "?", SmallFont.Read()));

        Assert.True(missing.ContentEquals(question));
        Assert.Equal(1, missing.CountLitPixels());
    }

    [Fact]
    public void Kerning_moves_a_letter_after_the_letters_that_it_names()
    {
        var font = SmallFont.Read(new KerningRule("Ag", 'A', -1));

        Assert.Equal(7, font.GetWidth("AA"));
        Assert.Equal(4, font.GetWidth("A"));
        Assert.Equal(6, font.GetWidth("Ag"));
    }

    [Fact]
    public void A_large_digit_is_placed_by_its_upper_edge()
    {
        var frame = new MonoFrame(8, 8);

        frame.Draw(canvas => canvas.Figure(0, 2, "A", SmallFont.Read()));

        Assert.Equal([".#......", "#.#.....", "###....."], Rows(frame)[2..5]);
    }

    private static string[] Rows(MonoFrame frame) => FrameText.Format(frame).Split('\n')[..^1];
}
