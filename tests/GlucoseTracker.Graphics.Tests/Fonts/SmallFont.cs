using System.Text;
using GlucoseTracker.Graphics.Fonts;

namespace GlucoseTracker.Graphics.Tests.Fonts;

/// <summary>A font of three letters, small enough to count its pixels.</summary>
internal static class SmallFont
{
    public const string Text = """
        STARTFONT 2.1
        FONT small
        SIZE 5 75 75
        FONTBOUNDINGBOX 3 4 0 -1
        STARTPROPERTIES 2
        FONT_ASCENT 3
        FONT_DESCENT 1
        ENDPROPERTIES
        CHARS 4
        STARTCHAR A
        ENCODING 65
        SWIDTH 500 0
        DWIDTH 4 0
        BBX 3 3 1 0
        BITMAP
        40
        A0
        E0
        ENDCHAR
        STARTCHAR g
        ENCODING 103
        DWIDTH 3 0
        BBX 2 3 0 -1
        BITMAP
        C0
        C0
        80
        ENDCHAR
        STARTCHAR question
        ENCODING 63
        DWIDTH 2 0
        BBX 1 1 0 0
        BITMAP
        80
        ENDCHAR
        STARTCHAR space
        ENCODING 32
        DWIDTH 3 0
        BBX 0 0 0 0
        BITMAP
        ENDCHAR
        ENDFONT

        """;

    /// <summary>The printable letters of ASCII.</summary>
    public static IEnumerable<char> Printable => Enumerable.Range(' ', 95).Select(letter => (char)letter);

    public static BitmapFont Read(params KerningRule[] kerning) => BdfReader.Read(Bytes(Text), "small", kerning);

    public static byte[] Bytes(string text) => Encoding.ASCII.GetBytes(text);
}
