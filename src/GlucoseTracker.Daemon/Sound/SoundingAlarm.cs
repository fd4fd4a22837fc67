using GlucoseTracker.Domain.Alarms;

namespace GlucoseTracker.Daemon.Sound;

/// <summary>An alarm that is audible now.</summary>
/// <param name="Kind">The alarm, which determines the pattern.</param>
/// <param name="At">When it began to sound, on the monotonic clock.</param>
public readonly record struct SoundingAlarm(AlarmKind Kind, TimeSpan At);
