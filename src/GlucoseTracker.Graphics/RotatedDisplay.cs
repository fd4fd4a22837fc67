namespace GlucoseTracker.Graphics;

/// <summary>A display that is mounted upside down: every picture is rotated by 180 degrees.</summary>
/// <param name="display">The inner display, which this object owns.</param>
public sealed class RotatedDisplay(IDisplay display) : IDisplay
{
    private readonly MonoFrame _turned = new(display.Width, display.Height);

    /// <inheritdoc/>
    public int Width => display.Width;

    /// <inheritdoc/>
    public int Height => display.Height;

    /// <inheritdoc/>
    public void Show(MonoFrame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        _turned.CopyFrom(frame);
        _turned.Rotate180();
        display.Show(_turned);
    }

    /// <inheritdoc/>
    public void Blank() => display.Blank();

    /// <inheritdoc/>
    public void Sleep() => display.Sleep();

    /// <inheritdoc/>
    public void SetBrightness(DisplayBrightness brightness) => display.SetBrightness(brightness);

    /// <inheritdoc/>
    public void Dispose() => display.Dispose();
}
