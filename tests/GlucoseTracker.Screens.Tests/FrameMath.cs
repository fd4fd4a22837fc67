using GlucoseTracker.Graphics;

namespace GlucoseTracker.Screens.Tests;

/// <summary>What tests ask of frames.</summary>
internal static class FrameMath
{
    public static IEnumerable<(int X, int Y)> Lit(this MonoFrame frame) =>
        from y in Enumerable.Range(0, frame.Height)
        from x in Enumerable.Range(0, frame.Width)
        where frame[x, y]
        select (x, y);

    /// <summary>The picture moved; what leaves the frame is lost.</summary>
    public static MonoFrame Moved(this MonoFrame frame, Orbit by)
    {
        var moved = new MonoFrame(frame.Width, frame.Height);
        foreach (var (x, y) in frame.Lit())
        {
            if (x + by.X >= 0 && x + by.X < frame.Width && y + by.Y >= 0 && y + by.Y < frame.Height)
            {
                moved[x + by.X, y + by.Y] = true;
            }
        }

        return moved;
    }

    public static int Differences(MonoFrame a, MonoFrame b)
    {
        var count = 0;
        for (var i = 0; i < a.Bytes.Length; i++)
        {
            count += int.PopCount(a.Bytes[i] ^ b.Bytes[i]);
        }

        return count;
    }

    /// <summary>True when the text stands somewhere on the frame, pixel for pixel, lit on dark or dark on lit.</summary>
    public static bool Shows(this MonoFrame frame, string text, BitmapFont font)
    {
        var width = font.Width(text);
        var pattern = new MonoFrame(width, 64);
        new Canvas(pattern, 0, 0).Text(0, 40, text, font);
        var lit = pattern.Lit().ToList();
        var (top, bottom) = (lit.Min(p => p.Y), lit.Max(p => p.Y));
        foreach (var ink in new[] { true, false })
        {
            for (var y = 0; y + bottom - top < frame.Height; y++)
            {
                for (var x = 0; x + width <= frame.Width; x++)
                {
                    if (Matches(frame, pattern, x, y, top, bottom, ink))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    private static bool Matches(MonoFrame frame, MonoFrame pattern, int x, int y, int top, int bottom, bool ink)
    {
        for (var row = top; row <= bottom; row++)
        {
            for (var column = 0; column < pattern.Width; column++)
            {
                if (frame[x + column, y + row - top] == ink != pattern[column, row])
                {
                    return false;
                }
            }
        }

        return true;
    }
}
