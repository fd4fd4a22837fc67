namespace GlucoseTracker.Graphics.Pictures;

/// <summary>Draws a frame as it looks on a panel: dots with a grid, dark glass, and a case.</summary>
public static class Bezel
{
    /// <summary>The colour of the case.</summary>
    public static Rgb Case { get; } = new(34, 36, 41);

    /// <summary>The colour of the dark panel.</summary>
    public static Rgb Glass { get; } = new(8, 9, 12);

    /// <summary>The colour of lit pixels.</summary>
    public static Rgb Lit { get; } = new(226, 241, 255);

    /// <summary>The colour of lit pixels of a dim panel.</summary>
    public static Rgb Dim { get; } = new(150, 163, 180);

    /// <summary>
    /// Writes a PNG file of the frame with squares of <paramref name="scale"/> as pixels; the grid is visible from scale 4 on.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The scale is not 1 to 64.</exception>
    public static void Write(Stream stream, MonoFrame frame, int scale)
    {
        ArgumentNullException.ThrowIfNull(frame);
        ArgumentOutOfRangeException.ThrowIfLessThan(scale, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(scale, 64);
        var (border, glass) = (5 * scale, 2 * scale);
        var (width, height) = (frame.Width * scale, frame.Height * scale);
        PngFile.Write(stream, width + (2 * border), height + (2 * border), Case, (strip, top) =>
        {
            strip.Fill(border - glass, border - glass - top, width + (2 * glass), height + (2 * glass), Glass);
            strip.Paste(frame, border, border - top, scale, scale >= 4 ? 1 : 0, Lit);
        });
    }
}
