using GlucoseTracker.Graphics;

namespace GlucoseTracker.Oled.Tests;

/// <summary>Pictures in which every shift, mirror image and swapped row is visible.</summary>
internal static class Pictures
{
    /// <summary>A frame around everything, a diagonal, and a block in one corner only.</summary>
    public static MonoFrame Asymmetric(OledPanel panel)
    {
        var frame = new MonoFrame(panel.Width, panel.Height);
        for (var x = 0; x < frame.Width; x++)
        {
            frame[x, 0] = frame[x, frame.Height - 1] = true;
            frame[x, x * frame.Height / frame.Width] = true;
        }

        for (var y = 0; y < frame.Height; y++)
        {
            frame[0, y] = frame[frame.Width - 1, y] = true;
        }

        Fill(frame, 5, 3, 17, 9);
        return frame;
    }

    public static MonoFrame Noise(OledPanel panel, int seed)
    {
        var frame = new MonoFrame(panel.Width, panel.Height);
        new Random(seed).NextBytes(frame.Bytes);
        return frame;
    }

    public static MonoFrame Copy(MonoFrame frame)
    {
        var copy = new MonoFrame(frame.Width, frame.Height);
        copy.CopyFrom(frame);
        return copy;
    }

    /// <summary>Inverts a few rectangles of a picture: the kind of change a screen makes.</summary>
    public static MonoFrame Changed(MonoFrame frame, int seed)
    {
        var random = new Random(seed);
        var changed = Copy(frame);
        for (var n = random.Next(1, 5); n > 0; n--)
        {
            var (x, y) = (random.Next(frame.Width), random.Next(frame.Height));
            var (width, height) = (random.Next(1, 40), random.Next(1, 20));
            for (var i = x; i < Math.Min(x + width, frame.Width); i++)
            {
                for (var j = y; j < Math.Min(y + height, frame.Height); j++)
                {
                    changed[i, j] = !changed[i, j];
                }
            }
        }

        return changed;
    }

    public static void Fill(MonoFrame frame, int x, int y, int width, int height)
    {
        for (var i = 0; i < width * height; i++)
        {
            frame[x + (i % width), y + (i / width)] = true;
        }
    }
}
