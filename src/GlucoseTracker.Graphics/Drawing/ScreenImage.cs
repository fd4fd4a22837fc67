using System.Runtime.InteropServices;
using GlucoseTracker.Graphics.Pictures;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.PixelFormats;

namespace GlucoseTracker.Graphics.Drawing;

/// <summary>
/// The grey image in which a screen is drawn before it is packed into the bits of a <see cref="MonoFrame"/>. Its memory is reused for every
/// picture: drawing and packing allocate nothing. All pixels of a new image are dark. Not thread-safe.
/// </summary>
public sealed class ScreenImage : IDisposable
{
    /// <summary>The value of a lit pixel; a dark one is 0.</summary>
    internal const byte Lit = byte.MaxValue;

    private readonly Image<L8> _image;
    private readonly Memory<L8> _pixels;

    /// <summary>Creates a dark image in one block of memory.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A dimension is below 1.</exception>
    public ScreenImage(int width, int height)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        _image = new Image<L8>(ImageSettings.Configuration, width, height);
        if (!_image.DangerousTryGetSinglePixelMemory(out _pixels))
        {
            throw new InvalidOperationException("The pixels lie in several blocks.");
        }
    }

    /// <summary>The number of columns.</summary>
    public int Width => _image.Width;

    /// <summary>The number of rows.</summary>
    public int Height => _image.Height;

    /// <summary>Called for each text with its place; null outside of tests. Default null.</summary>
    public Action<TextPlacement>? TextDrawn { get; set; }

    /// <summary>The brightness of all pixels, row after row.</summary>
    internal Span<byte> Pixels => MemoryMarshal.AsBytes(_pixels.Span);

    /// <summary>Makes all pixels dark.</summary>
    public void Clear() => Pixels.Clear();

    /// <summary>Replaces the picture of a frame of the same size by this one.</summary>
    /// <exception cref="ArgumentException">The frame has another size.</exception>
    public void PackInto(MonoFrame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        if (frame.Width != Width || frame.Height != Height)
        {
            throw new ArgumentException("Image and frame differ in size.", nameof(frame));
        }

        PagePacker.Pack(Pixels, Width, frame.Bytes);
    }

    /// <inheritdoc/>
    public void Dispose() => _image.Dispose();
}
