using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Alarms.Machine;
using GlucoseTracker.Domain.Connection;

namespace GlucoseTracker.Daemon.Alarms;

/// <summary>An alarm event and the state at its time, for listeners.</summary>
/// <param name="Event">The event.</param>
/// <param name="Utc">The time of the event; null while the wall clock is not trusted.</param>
/// <param name="Input">The input of the alarm rules at that time.</param>
/// <param name="Cause">Why there is no new reading; null when there is one or the reason is unknown.</param>
/// <param name="Source">The name of the source that reported the cause; see <see cref="CauseDetails.Source"/>.</param>
public sealed record AlarmNotice(AlarmEvent Event, DateTimeOffset? Utc, AlarmInput Input, ConnectionCause? Cause, string? Source = null);

/// <summary>Receives alarm events.</summary>
public interface IAlarmListener
{
    /// <summary>Receives an event. The caller holds the lock of the alarm state, so the method must not block.</summary>
    void Handle(AlarmNotice notice);
}
