using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Domain.Alarms.Schedules;

/// <summary>What a slot changes in one rule.</summary>
/// <param name="Kind">The rule.</param>
/// <param name="Limit">Its limit; null: as outside the slot.</param>
/// <param name="Silent">True: it makes no sound and sends nothing; false: it rings, also in quiet hours; null: as outside the slot.</param>
public sealed record SlotChange(AlarmKind Kind, Glucose? Limit, bool? Silent);
