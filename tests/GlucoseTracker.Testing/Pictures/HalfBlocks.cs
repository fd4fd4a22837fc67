using System.Text;
using GlucoseTracker.Graphics;

namespace GlucoseTracker.Testing.Pictures;

/// <summary>
/// Frames as text in Unicode half blocks: one character for two pixels, one above the other, and a border around the panel.
/// </summary>
public static class HalfBlocks
{
    private const string Signs = " ▀▄█";
    private const char Side = '│';

    /// <summary>The frame in its border; a frame of 128 x 64 pixels gives 34 lines, each ended by a line feed.</summary>
    public static string Format(MonoFrame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        var edge = new string('─', frame.Width);
        var text = new StringBuilder().Append('┌').Append(edge).Append("┐\n");
        for (var y = 0; y < frame.Height; y += 2)
        {
            text.Append(Side);
            for (var x = 0; x < frame.Width; x++)
            {
                text.Append(Signs[(frame[x, y] ? 1 : 0) + (frame[x, y + 1] ? 2 : 0)]);
            }

            text.Append(Side).Append('\n');
        }

        return text.Append('└').Append(edge).Append("┘\n").ToString();
    }

    /// <summary>Reads what <see cref="Format"/> writes.</summary>
    /// <exception cref="PictureException">The text has another format.</exception>
    public static MonoFrame Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = text.TrimEnd('\n').Split('\n');
        var rows = lines[1..^1];
        var width = lines[0].Length - 2;
        if (!lines[0].StartsWith('┌') || Array.Exists(rows, row => row.Length != width + 2 || row[0] != Side || row[^1] != Side))
        {
            throw new PictureException("The text is no frame in half blocks.");
        }

        var frame = new MonoFrame(width, 2 * rows.Length);
        for (var y = 0; y < frame.Height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var sign = Signs.IndexOf(rows[y / 2][x + 1]);
                frame[x, y] = sign >= 0
                    ? ((sign >> (y & 1)) & 1) != 0
                    : throw new PictureException($"Row {y}, column {x}: the sign is no half block.");
            }
        }

        return frame;
    }
}
