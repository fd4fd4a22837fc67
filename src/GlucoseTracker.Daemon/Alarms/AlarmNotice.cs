using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Alarms.Machine;
using GlucoseTracker.Domain.Connection;

namespace GlucoseTracker.Daemon.Alarms;

/// <summary>An event of the alarms with what was known at that moment, for whoever passes it on.</summary>
/// <param name="Event">What happened.</param>
/// <param name="Utc">When; null while the wall clock is not trusted.</param>
/// <param name="Facts">What was known.</param>
/// <param name="Cause">Why there is no new reading, when that is known.</param>
/// <param name="Source">The name of the source that met the cause; null as in <see cref="CauseDetails.Source"/>.</param>
public sealed record AlarmNotice(AlarmEvent Event, DateTimeOffset? Utc, AlarmInput Facts, ConnectionCause? Cause, string? Source = null);

/// <summary>Somebody who wants to know what happens to alarms.</summary>
public interface IAlarmListener
{
    /// <summary>Something happened. It is called while the alarms are being looked at and must return at once.</summary>
    void Handle(AlarmNotice notice);
}
