namespace GlucoseTracker.Domain.Alarms.Schedules;

/// <summary>A period of the week with the changes in it. Immutable; compared by content.</summary>
/// <param name="period">The period.</param>
/// <param name="isQuiet">True for a quiet window, in which the rules that are silent during quiet hours are silent.</param>
/// <param name="changes">The changes of single rules.</param>
public sealed class AlarmSlot(WeekPeriod period, bool isQuiet, IReadOnlyList<SlotChange> changes) : IEquatable<AlarmSlot>
{
    /// <summary>The period.</summary>
    public WeekPeriod Period => period;

    /// <summary>True for a quiet window, in which the rules that are silent during quiet hours are silent.</summary>
    public bool IsQuiet => isQuiet;

    /// <summary>The changes of single rules.</summary>
    public IReadOnlyList<SlotChange> Changes => changes;

    /// <inheritdoc/>
    public bool Equals(AlarmSlot? other) =>
        other is not null && period == other.Period && isQuiet == other.IsQuiet && changes.SequenceEqual(other.Changes);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as AlarmSlot);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(period, isQuiet, changes.Count);
}
