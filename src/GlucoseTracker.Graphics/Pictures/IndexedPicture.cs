namespace GlucoseTracker.Graphics.Pictures;

/// <summary>A picture of any size with at most sixteen colours, for files; a panel takes <see cref="MonoFrame"/>.</summary>
public sealed class IndexedPicture
{
    private readonly byte[] _pixels;

    /// <summary>A picture that is all in the palette's first colour.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A side below 1 or above 20000, or not 1 to 16 colours.</exception>
    public IndexedPicture(int width, int height, IReadOnlyList<Rgb> palette)
    {
        ArgumentNullException.ThrowIfNull(palette);
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(width, 20000);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(height, 20000);
        ArgumentOutOfRangeException.ThrowIfLessThan(palette.Count, 1, nameof(palette));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(palette.Count, 16, nameof(palette));
        (Width, Height, Palette) = (width, height, palette);
        _pixels = new byte[width * height];
    }

    /// <summary>Black and white: the two states of a pixel of a panel.</summary>
    public static IReadOnlyList<Rgb> BlackAndWhite { get; } = [new(0, 0, 0), new(255, 255, 255)];

    /// <summary>Columns.</summary>
    public int Width { get; }

    /// <summary>Rows.</summary>
    public int Height { get; }

    /// <summary>The colours; a pixel is an index into them.</summary>
    public IReadOnlyList<Rgb> Palette { get; }

    /// <summary>The pixels of one row.</summary>
    public ReadOnlySpan<byte> GetRow(int y) => _pixels.AsSpan(y * Width, Width);

    /// <summary>A filled rectangle; what lies outside the picture is left out.</summary>
    public void Fill(int x, int y, int width, int height, byte color)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(color, Palette.Count);
        var (left, right) = (Math.Max(0, x), Math.Min(Width, x + width));
        for (var row = Math.Max(0, y); left < right && row < Math.Min(Height, y + height); row++)
        {
            _pixels.AsSpan((row * Width) + left, right - left).Fill(color);
        }
    }

    /// <summary>
    /// The lit pixels of a frame as squares of <paramref name="scale"/>, each with an unlit edge of <paramref name="gap"/> to the right and
    /// below.
    /// </summary>
    public void Paste(MonoFrame frame, int x, int y, int scale, int gap, byte color)
    {
        ArgumentNullException.ThrowIfNull(frame);
        for (var row = 0; row < frame.Height; row++)
        {
            for (var column = 0; column < frame.Width; column++)
            {
                if (frame[column, row])
                {
                    Fill(x + (column * scale), y + (row * scale), scale - gap, scale - gap, color);
                }
            }
        }
    }
}
