using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Domain.Alarms.Schedules;

/// <summary>
/// Limits and loudness by time of day and weekday. Outside all slots the rules hold as they are, so the week has no gap. Immutable;
/// equality by content. See docs/alarms.md, "Schedules".
/// </summary>
/// <param name="slots">The slots; <see cref="ScheduleCheck"/> says whether they fit together.</param>
public sealed class AlarmSchedule(IReadOnlyList<AlarmSlot> slots) : IEquatable<AlarmSchedule>
{
    /// <summary>No slots.</summary>
    public static AlarmSchedule Empty { get; } = new([]);

    /// <summary>The slots.</summary>
    public IReadOnlyList<AlarmSlot> Slots => slots;

    /// <summary>The rules as they hold at a local instant.</summary>
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
        }));
    }

    /// <summary>
    /// The most sensitive limits of all slots and of the rules outside them; nothing is silent. For a clock that is not trusted.
    /// </summary>
    public AlarmRules GetMostSensitive(AlarmRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return AlarmKinds.All.Aggregate(rules, (all, kind) => all.With(all[kind] with
        {
            Limit = slots.SelectMany(slot => slot.Changes).Where(change => change.Kind == kind).Aggregate(
                all[kind].Limit, (limit, change) => GetMoreSensitive(kind, limit, change.Limit)),
            IsSilentNow = false,
        }));
    }

    /// <inheritdoc/>
    public bool Equals(AlarmSchedule? other) => other is not null && slots.SequenceEqual(other.Slots);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as AlarmSchedule);

    /// <inheritdoc/>
    public override int GetHashCode() => slots.Count;

    /// <summary>A low begins earlier with a higher limit; a high, and a fast change, with a lower one.</summary>
    private static Glucose? GetMoreSensitive(AlarmKind kind, Glucose? one, Glucose? other)
    {
        var isHigher = other?.MilligramsPerDeciliter > one?.MilligramsPerDeciliter;
        return other is null || isHigher != (kind is AlarmKind.UrgentLow or AlarmKind.Low) ? one : other;
    }
}
