using GlucoseTracker.Files;
using GlucoseTracker.Graphics;
using GlucoseTracker.Graphics.Pictures;

namespace GlucoseTracker.Daemon.Display;

/// <summary>A panel that is a picture file, replaced as a whole with each change.</summary>
public sealed class PngDisplay(string file) : IDisplay
{
    private const UnixFileMode FileMode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    private readonly MemoryStream _png = new();
    private readonly MonoFrame _written = new(128, 64);
    private bool _isWritten;

    /// <inheritdoc/>
    public int Width => _written.Width;

    /// <inheritdoc/>
    public int Height => _written.Height;

    /// <inheritdoc/>
    public void Show(MonoFrame frame)
    {
        if (_isWritten && frame.ContentEquals(_written))
        {
            return;
        }

        _isWritten = false;
        _png.SetLength(0);
        PngFile.Write(_png, frame);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            AtomicFile.Write(file, _png.GetBuffer().AsSpan(0, (int)_png.Length), FileMode, flush: false);
            _written.CopyFrom(frame);
            _isWritten = true;
        }
        catch (Exception e) when (e.IsFileFailure())
        {
            throw new DisplayException(
                DisplayFailure.NotWritable,
                $"The picture cannot be written to {file} ({FailureReason.From(e)}); change Display:File or the folder's mode.", e);
        }
    }

    /// <inheritdoc/>
    public void Blank() => Show(new MonoFrame(Width, Height));

    /// <inheritdoc/>
    public void Dispose() => _png.Dispose();
}
