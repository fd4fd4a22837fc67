namespace GlucoseTracker.Graphics;

/// <summary>
/// A one-bit picture in the controllers' own page layout: one byte is a vertical strip of eight pixels in one column of one page,
/// bit 0 on top (SSD1306 data sheet rev 1.1, section 8.7).
/// </summary>
/// <remarks>Width 1 to 256; height 8 to 128 and a multiple of 8. All pixels of a new frame are dark. Not thread-safe.</remarks>
public sealed class MonoFrame
{
    private readonly byte[] _bytes;

    /// <summary>A dark frame.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Width or height out of range.</exception>
    public MonoFrame(int width, int height)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(width, 256);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 8);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(height, 128);
        if (height % 8 != 0)
        {
            throw new ArgumentOutOfRangeException(nameof(height), height, "The height must be a multiple of 8.");
        }

        (Width, Height) = (width, height);
        _bytes = new byte[width * height / 8];
    }

    /// <summary>The number of columns.</summary>
    public int Width { get; }

    /// <summary>The number of rows.</summary>
    public int Height { get; }

    /// <summary>Pages of eight rows.</summary>
    public int Pages => Height / 8;

    /// <summary>All bytes, page after page, each page from column 0 on.</summary>
    public Span<byte> Bytes => _bytes;

    /// <summary>Reads or sets a pixel; (0, 0) is the upper left.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Outside the frame.</exception>
    public bool this[int x, int y]
    {
        get => (_bytes[GetIndex(x, y)] & (1 << (y & 7))) != 0;
        set
        {
            var index = GetIndex(x, y);
            var bit = 1 << (y & 7);
            _bytes[index] = (byte)(value ? _bytes[index] | bit : _bytes[index] & ~bit);
        }
    }

    /// <summary>The bytes of one page.</summary>
    public Span<byte> GetPage(int page) => Bytes.Slice(page * Width, Width);

    /// <summary>Makes all pixels dark.</summary>
    public void Clear() => Bytes.Clear();

    /// <summary>Copies the picture of another frame of the same size.</summary>
    public void CopyFrom(MonoFrame other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (other.Width != Width || other.Height != Height)
        {
            throw new ArgumentException("The frames differ in size.", nameof(other));
        }

        other.Bytes.CopyTo(Bytes);
    }

    /// <summary>Turns the picture upside down, by 180 degrees.</summary>
    public void Rotate180()
    {
        // The last strip becomes the first one, its lowest pixel the uppermost.
        Bytes.Reverse();
        foreach (ref var strip in Bytes)
        {
            strip = ReverseBits(strip);
        }
    }

    /// <summary>True when size and every pixel are equal.</summary>
    public bool ContentEquals(MonoFrame other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return other.Width == Width && other.Height == Height && Bytes.SequenceEqual(other.Bytes);
    }

    /// <summary>The number of lit pixels.</summary>
    public int CountLitPixels()
    {
        var lit = 0;
        foreach (var strip in _bytes)
        {
            lit += int.PopCount(strip);
        }

        return lit;
    }

    private static byte ReverseBits(int strip)
    {
        strip = ((strip & 0x0F) << 4) | (strip >> 4);
        strip = ((strip & 0x33) << 2) | ((strip & 0xCC) >> 2);
        return (byte)(((strip & 0x55) << 1) | ((strip & 0xAA) >> 1));
    }

    private int GetIndex(int x, int y)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(x);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(x, Width);
        ArgumentOutOfRangeException.ThrowIfNegative(y);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(y, Height);
        return ((y >> 3) * Width) + x;
    }
}
