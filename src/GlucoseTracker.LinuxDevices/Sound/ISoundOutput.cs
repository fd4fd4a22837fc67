namespace GlucoseTracker.LinuxDevices.Sound;

/// <summary>A sound output that is switched on and off. Silent after opening and after disposal.</summary>
public interface ISoundOutput : IDisposable
{
    /// <summary>Switches the sound on or off; returns immediately.</summary>
    /// <param name="loudness">0 (silent) to 1 (full loudness). An output without loudness is on above 0.</param>
    /// <exception cref="SoundException">The output has disappeared.</exception>
    void SetLoudness(double loudness);
}
