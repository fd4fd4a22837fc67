namespace GlucoseTracker.LinuxDevices.Sound;

/// <summary>Something that sounds, or shakes, or does not. Silent when it is opened, and again when it is disposed of.</summary>
public interface ISoundOutput : IDisposable
{
    /// <summary>Switches the sound on or off; returns immediately.</summary>
    /// <param name="loudness">0 (silent) to 1 (as loud as it can). An output that is only on or off is on above 0.</param>
    /// <exception cref="SoundException">The output has disappeared.</exception>
    void SetLoudness(double loudness);
}
