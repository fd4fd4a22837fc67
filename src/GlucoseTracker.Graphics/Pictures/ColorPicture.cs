namespace GlucoseTracker.Graphics.Pictures;

/// <summary>A picture with any colours, for files. Not thread-safe.</summary>
public sealed class ColorPicture
{
    private const int BytesPerPixel = 3;
    private readonly byte[] _bytes;

    /// <summary>A picture that is all in one colour.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A side below 1 or above 8000.</exception>
    public ColorPicture(int width, int height, Rgb background)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(width, 8000);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(height, 8000);
        (Width, Height) = (width, height);
        _bytes = new byte[width * height * BytesPerPixel];
        for (var at = 0; at < _bytes.Length; at += BytesPerPixel)
        {
            (_bytes[at], _bytes[at + 1], _bytes[at + 2]) = (background.Red, background.Green, background.Blue);
        }
    }

    /// <summary>Columns.</summary>
    public int Width { get; }

    /// <summary>Rows.</summary>
    public int Height { get; }

    /// <summary>One pixel.</summary>
    public Rgb this[int x, int y]
    {
        get
        {
            var at = GetIndex(x, y);
            return new Rgb(_bytes[at], _bytes[at + 1], _bytes[at + 2]);
        }
    }

    /// <summary>One row: red, green and blue of each pixel.</summary>
    public ReadOnlySpan<byte> GetRow(int y) => _bytes.AsSpan(GetIndex(0, y), Width * BytesPerPixel);

    /// <summary>Lays a colour over a pixel: coverage 0 leaves it, 255 replaces it.</summary>
    internal void Blend(int x, int y, Rgb color, byte coverage)
    {
        var at = GetIndex(x, y);
        _bytes[at] = Mix(_bytes[at], color.Red, coverage);
        _bytes[at + 1] = Mix(_bytes[at + 1], color.Green, coverage);
        _bytes[at + 2] = Mix(_bytes[at + 2], color.Blue, coverage);
    }

    private static byte Mix(byte below, byte above, byte coverage) => (byte)(((below * (255 - coverage)) + (above * coverage) + 127) / 255);

    private int GetIndex(int x, int y)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)x, (uint)Width, nameof(x));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)y, (uint)Height, nameof(y));
        return ((y * Width) + x) * BytesPerPixel;
    }
}
