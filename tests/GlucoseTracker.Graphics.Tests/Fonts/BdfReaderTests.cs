using GlucoseTracker.Graphics.Drawing;
using GlucoseTracker.Graphics.Fonts;

namespace GlucoseTracker.Graphics.Tests.Fonts;

public sealed class BdfReaderTests
{
    [Fact]
    public void The_font_has_its_letters_and_its_ascent()
    {
        var font = SmallFont.Read();

        Assert.Equal("small", font.Name);
        Assert.Equal(3, font.Ascent);
        Assert.Equal([' ', '?', 'A', 'g'], SmallFont.Printable.Where(font.Contains));
    }

    [Fact]
    public void Lines_may_end_as_on_Windows() =>
        Assert.Equal(4, SmallFont.Printable.Count(
            BdfReader.Read(SmallFont.Bytes(SmallFont.Text.Replace("\n", "\r\n", StringComparison.Ordinal)), "small").Contains));

    /// <summary>The change in a valid font, and the line that the message must name.</summary>
    [Theory]
    [InlineData("STARTFONT 2.1", "GIF89a", 1, "STARTFONT")]
    [InlineData("FONT_ASCENT 3", "FONT_DESCENT 3", 42, "FONT_ASCENT")]
    [InlineData("FONT_ASCENT 3", "FONT_ASCENT three", 6, "whole number")]
    [InlineData("FONT_ASCENT 3", "FONT_ASCENT 99999", 6, "1024")]
    [InlineData("ENCODING 65", "ENCODING", 11, "whole number")]
    [InlineData("ENCODING 103", "ENCODING 65", 28, "twice")]
    [InlineData("BBX 3 3 1 0", "BBX 3 3 1", 14, "4 whole number")]
    [InlineData("BBX 3 3 1 0", "BBX 300 3 1 0", 15, "128 columns")]
    [InlineData("BBX 3 3 1 0", "BBX 3 65 1 0", 15, "64 rows")]
    [InlineData("BBX 3 3 1 0", "BBX 3 -1 1 0", 15, "BBX")]
    [InlineData("\nA0\n", "\nX0\n", 17, "hexadecimal")]
    [InlineData("\nA0\n", "\n\n", 17, "shorter")]
    [InlineData("\nE0\nENDCHAR", "\nE0\nE0\nENDCHAR", 19, "ENDCHAR")]
    [InlineData("BBX 3 3 1 0\nBITMAP", "BBX 3 3 1 0\nENDCHAR", 15, "BITMAP")]
    [InlineData("ENDFONT", "", 42, "ENDFONT")]
    public void A_bad_font_is_refused_with_its_line(string good, string bad, int line, string says)
    {
        var text = SmallFont.Text.Replace(good, bad, StringComparison.Ordinal);
        Assert.NotEqual(SmallFont.Text, text);

        var refused = Assert.Throws<BdfFormatException>(() => BdfReader.Read(SmallFont.Bytes(text), "small"));

        Assert.Contains(says, refused.Message, StringComparison.Ordinal);
        Assert.Contains("small", refused.Message, StringComparison.Ordinal);
        Assert.Contains($"line {line}", refused.Message, StringComparison.Ordinal);
    }

    /// <summary>Letters without rows, which are many columns in few bytes, with a code that may be there any number of times.</summary>
    [Theory]
    [InlineData(1 << 20, 0x10FFFF, "columns together")]
    [InlineData(1 << 20, -1, "columns together")]
    [InlineData((1 << 20) + 1, 65, "larger than 1 MiB")]
    [InlineData(64 << 20, 65, "larger than 1 MiB")]
    public void A_font_that_fills_the_memory_is_refused_with_little_of_it(int length, int code, string says)
    {
        var bytes = new byte[length];
        var letter = SmallFont.Bytes($"STARTCHAR x\nENCODING {code}\nDWIDTH 1 0\nBBX 128 0 0 0\nBITMAP\nENDCHAR\n");
        var header = SmallFont.Bytes("STARTFONT 2.1\nFONT_ASCENT 3\n");
        header.CopyTo(bytes, 0);
        for (var at = header.Length; at + letter.Length <= length; at += letter.Length)
        {
            letter.CopyTo(bytes, at);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        var refused = Assert.Throws<BdfFormatException>(() => BdfReader.Read(bytes, "small"));

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4 << 20);
        Assert.Contains(says, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_font_cut_at_any_byte_is_refused_or_whole()
    {
        var bytes = SmallFont.Bytes(SmallFont.Text);
        var end = SmallFont.Text.IndexOf("ENDFONT", StringComparison.Ordinal) + "ENDFONT".Length;

        for (var length = 0; length < end; length++)
        {
            var cut = bytes[..length];
            Assert.Throws<BdfFormatException>(() => BdfReader.Read(cut, "small"));
        }
    }

    [Fact]
    public void Damaged_bytes_give_a_font_or_a_refusal_and_nothing_else()
    {
        var random = new Random(20261125);
        var good = SmallFont.Bytes(SmallFont.Text);
        for (var run = 0; run < 3000; run++)
        {
            var bytes = (byte[])good.Clone();
            for (var hit = random.Next(1, 6); hit > 0; hit--)
            {
                bytes[random.Next(bytes.Length)] = (byte)(random.Next(3) == 0 ? random.Next(256) : good[random.Next(good.Length)]);
            }

            try
            {
                Draw(BdfReader.Read(bytes, "damaged"));
            }
            catch (BdfFormatException refused)
            {
                Assert.Contains("line", refused.Message, StringComparison.Ordinal);
            }
        }
    }

    private static void Draw(BitmapFont font)
    {
        using var image = new ScreenImage(128, 64);
        var canvas = new Canvas(image, 0, 0);
        foreach (var letter in SmallFont.Printable)
        {
            canvas.Text(3, 3, [letter, 'A', letter], font);
        }
    }
}
