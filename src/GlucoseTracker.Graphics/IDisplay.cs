namespace GlucoseTracker.Graphics;

/// <summary>Something that shows one-bit frames. Calls block until the device has taken the picture; one caller at a time.</summary>
public interface IDisplay : IDisposable
{
    /// <summary>Columns.</summary>
    int Width { get; }

    /// <summary>Rows.</summary>
    int Height { get; }

    /// <summary>
    /// Shows a frame of this display's size. The frame may be reused by the caller afterwards.
    /// When it returns, the device has accepted the picture; after an exception nothing is known of what the device shows,
    /// and the next call sends a complete picture that begins with the device's set-up.
    /// </summary>
    /// <exception cref="DisplayException">The device did not take it.</exception>
    void Show(MonoFrame frame);

    /// <summary>Clears the device's memory and switches it off. Nothing may stay that looks like a reading.</summary>
    /// <exception cref="DisplayException">The device did not take it.</exception>
    void Blank();
}
