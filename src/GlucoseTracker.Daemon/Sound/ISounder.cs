using GlucoseTracker.LinuxDevices.Sound;

namespace GlucoseTracker.Daemon.Sound;

/// <summary>A way in which alarms are heard, or felt, in the room. Silent when it is opened, and again when it is disposed of.</summary>
public interface ISounder : IDisposable
{
    /// <summary>Plays the audible alarm, or becomes silent; returns immediately.</summary>
    /// <param name="alarm">The alarm; null: there is none.</param>
    /// <param name="now">The monotonic clock.</param>
    /// <returns>The time after which it has to be called again; null: when something changes.</returns>
    /// <exception cref="SoundException">It cannot play.</exception>
    TimeSpan? Play(SoundingAlarm? alarm, TimeSpan now);
}
