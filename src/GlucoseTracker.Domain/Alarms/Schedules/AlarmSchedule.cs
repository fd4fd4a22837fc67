using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Domain.Alarms.Schedules;

/// <summary>
/// Limits, silence and loudness by time of day and weekday. Outside all slots the plain rules apply. Immutable; compared by content. See
/// docs/alarms.md, "Schedules".
/// </summary>
/// <param name="slots">The slots; <see cref="ScheduleCheck"/> validates them.</param>
public sealed class AlarmSchedule(IReadOnlyList<AlarmSlot> slots) : IEquatable<AlarmSchedule>
{
    /// <summary>A schedule without slots.</summary>
    public static AlarmSchedule Empty { get; } = new([]);

    /// <summary>The slots.</summary>
    public IReadOnlyList<AlarmSlot> Slots => slots;

    /// <summary>Returns the rules in effect at a local time.</summary>
    /// <param name="rules">The rules outside all slots.</param>
    /// <param name="day">The day of the week.</param>
    /// <param name="time">The time of day.</param>
    public AlarmRules GetAt(AlarmRules rules, DayOfWeek day, TimeOnly time)
    {
        ArgumentNullException.ThrowIfNull(rules);
        List<AlarmSlot> inside = [.. slots.Where(slot => slot.Period.Contains(day, time))];
        var isQuiet = rules.QuietHours.Contains(time) || inside.Exists(slot => slot.IsQuiet);
        var changes = inside.SelectMany(slot => slot.Changes).ToLookup(change => change.Kind);
        return AlarmKinds.All.Aggregate(rules, (all, kind) => all.With(all[kind] with
        {
            Limit = changes[kind].Select(change => change.Limit).FirstOrDefault(limit => limit is not null) ?? all[kind].Limit,
            IsSilentNow = changes[kind].Select(change => change.Silent).FirstOrDefault(silent => silent is not null)
                ?? (isQuiet && all[kind].SilentInQuietHours),
            LoudnessPercent = changes[kind].Select(change => change.LoudnessPercent).FirstOrDefault(percent => percent is not null)
                ?? all[kind].LoudnessPercent,
        }));
    }

    /// <summary>
    /// The most sensitive limits and the greatest loudness of all slots and of the plain rules, without silence; for a clock that is not
    /// trusted.
    /// </summary>
    public AlarmRules GetMostSensitive(AlarmRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return AlarmKinds.All.Aggregate(rules, (all, kind) => all.With(all[kind] with
        {
            Limit = slots.SelectMany(slot => slot.Changes).Where(change => change.Kind == kind).Aggregate(
                all[kind].Limit, (limit, change) => GetMoreSensitive(kind, limit, change.Limit)),
            IsSilentNow = false,
            LoudnessPercent = slots.SelectMany(slot => slot.Changes).Where(change => change.Kind == kind)
                .Max(change => change.LoudnessPercent) is { } most ? Math.Max(most, all[kind].LoudnessPercent) : all[kind].LoudnessPercent,
        }));
    }

    /// <inheritdoc/>
    public bool Equals(AlarmSchedule? other) => other is not null && slots.SequenceEqual(other.Slots);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as AlarmSchedule);

    /// <inheritdoc/>
    public override int GetHashCode() => slots.Count;

    /// <summary>True when a limit is more sensitive: a higher one for a low, a lower one for a high or a fast change.</summary>
    private static Glucose? GetMoreSensitive(AlarmKind kind, Glucose? one, Glucose? other)
    {
        var isHigher = other?.MilligramsPerDeciliter > one?.MilligramsPerDeciliter;
        return other is null || isHigher != (kind is AlarmKind.UrgentLow or AlarmKind.Low) ? one : other;
    }
}
