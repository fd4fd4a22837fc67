using System.Text;
using GlucoseTracker.Graphics;

namespace GlucoseTracker.Testing.Pictures;

/// <summary>Frames as text, so that a failing test shows the picture.</summary>
public static class FrameText
{
    /// <summary>A row per line: <c>#</c> lit, <c>.</c> dark.</summary>
    public static string Format(MonoFrame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        return Draw(frame, (x, y) => frame[x, y] ? '#' : '.');
    }

    /// <summary>
    /// Two frames of one size in one: <c>#</c> lit in both, <c>+</c> only in the actual one, <c>-</c> only in the expected one.
    /// </summary>
    public static string Difference(MonoFrame expected, MonoFrame actual)
    {
        ArgumentNullException.ThrowIfNull(expected);
        ArgumentNullException.ThrowIfNull(actual);
        return Draw(
            expected,
            (x, y) => (expected[x, y], actual[x, y]) switch { (true, true) => '#', (true, false) => '-', (false, true) => '+', _ => '.' });
    }

    /// <summary>Creates a frame from rows of <c>#</c> and any other character; missing rows and columns are dark.</summary>
    public static MonoFrame Parse(int width, int height, params string[] rows)
    {
        var frame = new MonoFrame(width, height);
        foreach (var (y, row) in rows.Index())
        {
            foreach (var (x, sign) in row.Index())
            {
                frame[x, y] = sign == '#';
            }
        }

        return frame;
    }

    private static string Draw(MonoFrame frame, Func<int, int, char> sign)
    {
        var text = new StringBuilder();
        for (var y = 0; y < frame.Height; y++)
        {
            for (var x = 0; x < frame.Width; x++)
            {
                text.Append(sign(x, y));
            }

            text.Append('\n');
        }

        return text.ToString();
    }
}
