using GlucoseTracker.Domain;

namespace GlucoseTracker.Screens;

/// <summary>How the five-minute slots of a span of time lie against the target.</summary>
/// <param name="Slots">All slots, with or without a reading.</param>
/// <param name="Below">Slots with a reading below the target.</param>
/// <param name="InRange">Slots inside the target.</param>
/// <param name="Above">Slots above the target.</param>
public sealed record TimeInRange(int Slots, int Below, int InRange, int Above)
{
    private static readonly TimeSpan Slot = TimeSpan.FromMinutes(5);

    /// <summary>Slots with a reading.</summary>
    public int Known => Below + InRange + Above;

    /// <summary>Counts them; the last reading of a slot decides. Null when the span holds no reading.</summary>
    /// <param name="readings">In rising order of time.</param>
    /// <param name="from">The span's begin, inside.</param>
    /// <param name="to">The span's end, outside.</param>
    /// <param name="target">HI is above it and LO below it.</param>
    public static TimeInRange? Of(IReadOnlyList<Reading> readings, DateTimeOffset from, DateTimeOffset to, RangeBounds target)
    {
        ArgumentNullException.ThrowIfNull(readings);
        ArgumentNullException.ThrowIfNull(target);
        Span<int> sides = [0, 0, 0];
        for (var i = 0; i < readings.Count; i++)
        {
            var at = readings[i].MeasuredAt;
            var isLastOfItsSlot = i + 1 == readings.Count || readings[i + 1].MeasuredAt >= to || (readings[i + 1].MeasuredAt - from).Ticks / Slot.Ticks != (at - from).Ticks / Slot.Ticks;
            if (at >= from && at < to && isLastOfItsSlot)
            {
                sides[target.SideOf(readings[i].Value) + 1]++;
            }
        }

        var slots = (int)((to - from + Slot - TimeSpan.FromTicks(1)).Ticks / Slot.Ticks);
        return sides[0] + sides[1] + sides[2] == 0 ? null : new TimeInRange(slots, sides[0], sides[1], sides[2]);
    }
}
