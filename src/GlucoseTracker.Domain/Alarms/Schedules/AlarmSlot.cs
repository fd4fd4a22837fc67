namespace GlucoseTracker.Domain.Alarms.Schedules;

/// <summary>A part of the week with what it changes. Immutable; equality by content.</summary>
/// <param name="period">When.</param>
/// <param name="isQuiet">True: a quiet window, in which the rules that are silent in quiet hours are silent.</param>
/// <param name="changes">What it changes in single rules.</param>
public sealed class AlarmSlot(WeekPeriod period, bool isQuiet, IReadOnlyList<SlotChange> changes) : IEquatable<AlarmSlot>
{
    /// <summary>When.</summary>
    public WeekPeriod Period => period;

    /// <summary>True: a quiet window, in which the rules that are silent in quiet hours are silent.</summary>
    public bool IsQuiet => isQuiet;

    /// <summary>What it changes in single rules.</summary>
    public IReadOnlyList<SlotChange> Changes => changes;

    /// <inheritdoc/>
    public bool Equals(AlarmSlot? other) =>
        other is not null && period == other.Period && isQuiet == other.IsQuiet && changes.SequenceEqual(other.Changes);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as AlarmSlot);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(period, isQuiet, changes.Count);
}
