using GlucoseTracker.Domain.Time;

namespace GlucoseTracker.Domain.Readings;

/// <summary>
/// Collects the newest items of a list of any length and order: at most <paramref name="capacity"/> up to the reference time and as many
/// after it, so that items with a stamp in the future cannot displace present ones. Not thread-safe.
/// </summary>
/// <typeparam name="T">The type of the items.</typeparam>
/// <param name="capacity">The maximum number on each side of the reference time; at least 1.</param>
/// <param name="reference">The time at which the list was sent, UTC; null when unknown: then all items share one capacity.</param>
public sealed class NewestItems<T>(int capacity, DateTimeOffset? reference = null)
{
    private readonly PriorityQueue<T, (DateTimeOffset At, int Order)> _past = new();
    private readonly PriorityQueue<T, (DateTimeOffset At, int Order)> _ahead = new();
    private readonly DateTimeOffset _lastPresent = reference > DateTimeOffset.MaxValue - ReferenceTime.Tolerance
        ? DateTimeOffset.MaxValue
        : reference + ReferenceTime.Tolerance ?? DateTimeOffset.MaxValue;

    private int _order;

    /// <summary>Adds an item. If its side of the reference time is full, drops the oldest item of that side.</summary>
    public void Add(T item, DateTimeOffset at)
    {
        var queue = at <= _lastPresent ? _past : _ahead;
        if (queue.Count < capacity)
        {
            queue.Enqueue(item, (at, _order++));
        }
        else
        {
            queue.EnqueueDequeue(item, (at, _order++));
        }
    }

    /// <summary>The collected items in ascending order of time; items of one instant are in the order in which they were added.</summary>
    public IReadOnlyList<T> ToSorted()
    {
        var all = new List<(T Item, (DateTimeOffset At, int Order) Key)>(_past.Count + _ahead.Count);
        all.AddRange(_past.UnorderedItems);
        all.AddRange(_ahead.UnorderedItems);
        all.Sort((left, right) => left.Key.CompareTo(right.Key));
        return all.ConvertAll(entry => entry.Item);
    }
}
