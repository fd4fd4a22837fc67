using GlucoseTracker.Domain.Alarms;

namespace GlucoseTracker.Daemon.Sound;

/// <summary>An alarm that is to be heard now.</summary>
/// <param name="Kind">The alarm, which has a pattern of its own.</param>
/// <param name="At">When it began to sound, on the monotonic clock.</param>
public readonly record struct SoundingAlarm(AlarmKind Kind, TimeSpan At);
