using System.Globalization;
using System.Text.RegularExpressions;
using GlucoseTracker.Graphics.Drawing;
using GlucoseTracker.Graphics.Fonts;
using GlucoseTracker.Testing.Fuzz;

namespace GlucoseTracker.Graphics.Tests.Fuzz;

/// <summary>Malformed fonts: the result is a font that can be drawn, or the invalid line.</summary>
public sealed class FontFuzzTests
{
    [Fact]
    public void A_malformed_font_can_be_drawn_or_is_refused_with_its_line() => FuzzRun.Run(new FuzzTarget("bdf", bytes =>
    {
        try
        {
            var font = BdfReader.Read(bytes, "malformed");
            Draw(font);
            return string.Create(CultureInfo.InvariantCulture, $"{Fonts.SmallFont.Printable.Count(font.Contains)} letters");
        }
        catch (BdfFormatException refused)
        {
            FuzzAssert.Check(Regex.IsMatch(refused.Message, "line [1-9]"), "A problem without a line.");
            return FuzzAssert.CheckSentence(refused.Message);
        }
    })
    {
        Tokens =
        [
            "STARTFONT 2.1\n", "FONT_ASCENT 3\n", "STARTCHAR x\n", "ENCODING 65\n", "ENCODING -1\n", "DWIDTH 3 0\n", "BBX 3 3 0 0\n",
            "BBX 128 64 0 0\n", "BITMAP\n", "ENDCHAR\n",
            "ENDFONT\n", "1024", "-1024", "1114111", "65535",
        ],
        ShortCount = 1200,
    });

    private static void Draw(BitmapFont font)
    {
        using var image = new ScreenImage(128, 64);
        var canvas = new Canvas(image, 0, 0);
        foreach (var letter in Fonts.SmallFont.Printable)
        {
            canvas.Text(3, 3, [letter, 'A', letter], font);
            FuzzAssert.Check(font.GetWidth([letter]) >= 0 && font.CountLitPixels([letter]) >= 0, "A letter of less than nothing.");
        }
    }
}
