namespace GlucoseTracker.Graphics;

/// <summary>A display for one-bit frames. Calls block until the device has accepted the picture; one caller at a time.</summary>
public interface IDisplay : IDisposable
{
    /// <summary>The number of columns.</summary>
    int Width { get; }

    /// <summary>The number of rows.</summary>
    int Height { get; }

    /// <summary>
    /// Shows a frame of the size of this display, and switches the display on if it was off. The caller can reuse the frame afterwards.
    /// When the method returns, the device has accepted the picture. After an exception the content of the device is unknown,
    /// and the next call sends a complete picture after the initialization.
    /// </summary>
    /// <exception cref="DisplayException">The device did not accept the picture.</exception>
    void Show(MonoFrame frame);

    /// <summary>Clears the device's memory and switches it off, so that nothing looks like a reading.</summary>
    /// <exception cref="DisplayException">The device did not respond.</exception>
    void Blank();

    /// <summary>Switches the display off until the next <see cref="Show"/>. A display without such a state is cleared.</summary>
    /// <exception cref="DisplayException">The device did not respond.</exception>
    void Sleep() => Blank();

    /// <summary>Sets the brightness. A display without brightness control ignores it.</summary>
    /// <exception cref="DisplayException">The device did not respond; the next initialization includes the brightness.</exception>
    void SetBrightness(DisplayBrightness brightness)
    {
    }
}
