using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Domain.Alarms.Schedules;

/// <summary>A change of one rule in a slot.</summary>
/// <param name="Kind">The kind of alarm.</param>
/// <param name="Limit">The limit; null to keep the limit.</param>
/// <param name="Silent">True: no sound and no notifications; false: audible even during quiet hours; null to keep the setting.</param>
/// <param name="LoudnessPercent">The loudness in percent, 20 to 100; null to keep the loudness.</param>
public sealed record SlotChange(AlarmKind Kind, Glucose? Limit, bool? Silent, int? LoudnessPercent = null);
