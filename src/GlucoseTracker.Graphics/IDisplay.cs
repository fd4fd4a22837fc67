namespace GlucoseTracker.Graphics;

/// <summary>Something that shows one-bit frames. Calls block until the device has taken the picture; one caller at a time.</summary>
public interface IDisplay : IDisposable
{
    /// <summary>Columns.</summary>
    int Width { get; }

    /// <summary>Rows.</summary>
    int Height { get; }

    /// <summary>
    /// Shows a frame of this display's size, and switches the light on if it was off. The frame may be reused by the caller afterwards.
    /// When it returns, the device has accepted the picture; after an exception nothing is known of what the device shows,
    /// and the next call sends a complete picture that begins with the device's set-up.
    /// </summary>
    /// <exception cref="DisplayException">The device did not take it.</exception>
    void Show(MonoFrame frame);

    /// <summary>Clears the device's memory and switches it off. Nothing may stay that looks like a reading.</summary>
    /// <exception cref="DisplayException">The device did not take it.</exception>
    void Blank();

    /// <summary>Switches the light off until the next <see cref="Show"/>. A display without a light of its own goes blank.</summary>
    /// <exception cref="DisplayException">The device did not take it.</exception>
    void Sleep() => Blank();

    /// <summary>Sets the brightness from now on. A display without brightness ignores it.</summary>
    /// <exception cref="DisplayException">The device did not take it; it is part of the next set-up all the same.</exception>
    void SetBrightness(DisplayBrightness brightness)
    {
    }
}
