using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Alarms.Sounds;

namespace GlucoseTracker.Daemon.Sound;

/// <summary>An alarm that is audible now.</summary>
/// <param name="Kind">The alarm, which determines the pattern.</param>
/// <param name="At">The start of the sound, on the monotonic clock.</param>
/// <param name="LoudnessPercent">The maximum loudness in percent of the full loudness of an output that has one.</param>
public readonly record struct SoundingAlarm(AlarmKind Kind, TimeSpan At, int LoudnessPercent = SoundLoudness.FullPercent);
