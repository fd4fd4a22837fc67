using GlucoseTracker.LinuxDevices.Gpio;

namespace GlucoseTracker.LinuxDevices.Buzzer;

/// <summary>Something that sounds or does not. Silent again when it is disposed of.</summary>
public interface IBuzzer : IDisposable
{
    /// <summary>Sounds or falls silent; returns at once.</summary>
    /// <exception cref="GpioException">The line is gone.</exception>
    void Sound(bool sounds);
}
