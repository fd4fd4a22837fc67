using GlucoseTracker.Domain.Time;

namespace GlucoseTracker.Domain.Readings;

/// <summary>
/// The newest items of a list that may be longer than memory allows, whatever their order: at most <paramref name="capacity"/> up to the
/// reference time and as many after it, so that items with a stamp in the future cannot displace the present ones. Not thread-safe.
/// </summary>
/// <typeparam name="T">The items.</typeparam>
/// <param name="capacity">The maximum number on each side of the reference time; at least 1.</param>
/// <param name="reference">When the list was sent, UTC; null when that is not known: then all items compete for the same places.</param>
public sealed class NewestItems<T>(int capacity, DateTimeOffset? reference = null)
{
    private readonly PriorityQueue<T, (DateTimeOffset At, int Order)> _past = new();
    private readonly PriorityQueue<T, (DateTimeOffset At, int Order)> _ahead = new();
    private readonly DateTimeOffset _lastPresent = reference > DateTimeOffset.MaxValue - ReferenceTime.Tolerance
        ? DateTimeOffset.MaxValue
        : reference + ReferenceTime.Tolerance ?? DateTimeOffset.MaxValue;

    private int _order;

    /// <summary>Adds an item, and drops the oldest one of its side when that has more than it may.</summary>
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

    /// <summary>The items that were kept, in rising order of time; items of one instant in the order in which they were added.</summary>
    public IReadOnlyList<T> ToSorted()
    {
        var all = new List<(T Item, (DateTimeOffset At, int Order) Key)>(_past.Count + _ahead.Count);
        all.AddRange(_past.UnorderedItems);
        all.AddRange(_ahead.UnorderedItems);
        all.Sort((left, right) => left.Key.CompareTo(right.Key));
        return all.ConvertAll(entry => entry.Item);
    }
}
