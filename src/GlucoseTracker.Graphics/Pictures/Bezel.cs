namespace GlucoseTracker.Graphics.Pictures;

/// <summary>A frame as it looks on a panel: dots with a grid between them, dark glass, a case around.</summary>
public static class Bezel
{
    private const byte Glass = 1;
    private const byte Lit = 2;

    /// <summary>The case, the glass, lit pixels, and lit pixels of a panel that is dim.</summary>
    public static IReadOnlyList<Rgb> Palette { get; } = [new(34, 36, 41), new(8, 9, 12), new(226, 241, 255), new(150, 163, 180)];

    /// <summary>The frame, each pixel a square of <paramref name="scale"/>; the grid shows from 4 on.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The scale is not 1 to 64.</exception>
    public static IndexedPicture Draw(MonoFrame frame, int scale)
    {
        ArgumentNullException.ThrowIfNull(frame);
        ArgumentOutOfRangeException.ThrowIfLessThan(scale, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(scale, 64);
        var (border, glass) = (5 * scale, 2 * scale);
        var (width, height) = (frame.Width * scale, frame.Height * scale);
        var picture = new IndexedPicture(width + (2 * border), height + (2 * border), Palette);
        picture.Fill(border - glass, border - glass, width + (2 * glass), height + (2 * glass), Glass);
        picture.Paste(frame, border, border, scale, scale >= 4 ? 1 : 0, Lit);
        return picture;
    }
}
