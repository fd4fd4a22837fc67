using GlucoseTracker.LinuxDevices.Sound;

namespace GlucoseTracker.Daemon.Sound;

/// <summary>A sound output, or a vibration motor. Silent after opening and after disposal.</summary>
public interface ISounder : IDisposable
{
    /// <summary>Plays the audible alarm, or becomes silent; returns immediately.</summary>
    /// <param name="alarm">The alarm; null: there is none.</param>
    /// <param name="now">The monotonic clock.</param>
    /// <returns>The time after which the method must be called again; null: after the next change.</returns>
    /// <exception cref="SoundException">The output cannot play.</exception>
    TimeSpan? Play(SoundingAlarm? alarm, TimeSpan now);
}
