using GlucoseTracker.Graphics;
using GlucoseTracker.Graphics.Fonts;
using GlucoseTracker.Screens.State;
using GlucoseTracker.Testing.Pictures;

namespace GlucoseTracker.Screens.Tests;

/// <summary>Extension methods of frames for tests.</summary>
internal static class FrameExtensions
{
    public static IEnumerable<(int X, int Y)> GetLitPixels(this MonoFrame frame)
    {
        var rows = frame.Rows();
        for (var y = 0; y < rows.Length; y++)
        {
            for (var row = rows[y]; row != 0; row &= row - 1)
            {
                yield return ((int)UInt128.TrailingZeroCount(row), y);
            }
        }
    }

    /// <summary>Returns the picture shifted; pixels outside the frame are lost.</summary>
    public static MonoFrame Shift(this MonoFrame frame, PixelShift by)
    {
        var moved = new MonoFrame(frame.Width, frame.Height);
        foreach (var (x, y) in frame.GetLitPixels())
        {
            if (x + by.X >= 0 && x + by.X < frame.Width && y + by.Y >= 0 && y + by.Y < frame.Height)
            {
                moved[x + by.X, y + by.Y] = true;
            }
        }

        return moved;
    }

    public static int CountDifferences(MonoFrame a, MonoFrame b)
    {
        var count = 0;
        for (var i = 0; i < a.Bytes.Length; i++)
        {
            count += int.PopCount(a.Bytes[i] ^ b.Bytes[i]);
        }

        return count;
    }

    /// <summary>True when the frame contains the text, pixel for pixel, lit on dark or dark on lit.</summary>
    public static bool ContainsText(this MonoFrame frame, string text, BitmapFont font)
    {
        if (!text.All(letter => letter == ' ' || font.Contains(letter)))
        {
            return false;
        }

        var width = font.GetWidth(text);
        var drawn = new MonoFrame(width, 64);
        drawn.Draw(canvas => canvas.Text(0, 40, text, font));
        var pattern = Rows(drawn).SkipWhile(row => row == 0).Reverse().SkipWhile(row => row == 0).Reverse().ToArray();
        var (rows, mask) = (Rows(frame), UInt128.MaxValue >> (128 - width));
        return IsFound(rows, pattern, mask, frame.Width - width)
            || IsFound(rows, [.. pattern.Select(row => ~row & mask)], mask, frame.Width - width);
    }

    /// <summary>The rows as bits; column 0 is the lowest one.</summary>
    public static UInt128[] Rows(this MonoFrame frame)
    {
        var rows = new UInt128[frame.Height];
        for (var page = 0; page < frame.Height / 8; page++)
        {
            for (var x = 0; x < frame.Width; x++)
            {
                var column = frame.Bytes[(page * frame.Width) + x];
                for (var bit = 0; column != 0; bit++, column >>= 1)
                {
                    rows[(page * 8) + bit] |= (UInt128)(column & 1) << x;
                }
            }
        }

        return rows;
    }

    private static bool IsFound(UInt128[] rows, UInt128[] pattern, UInt128 mask, int mostLeft)
    {
        for (var y = 0; y + pattern.Length <= rows.Length; y++)
        {
            for (var x = 0; x <= mostLeft; x++)
            {
                if (IsAt(rows, pattern, mask, x, y))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsAt(UInt128[] rows, UInt128[] pattern, UInt128 mask, int x, int y)
    {
        for (var row = 0; row < pattern.Length; row++)
        {
            if (((rows[y + row] >> x) & mask) != pattern[row])
            {
                return false;
            }
        }

        return true;
    }
}
