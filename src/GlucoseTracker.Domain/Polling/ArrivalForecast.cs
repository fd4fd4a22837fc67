namespace GlucoseTracker.Domain;

/// <summary>
/// Learns from the answers how far apart a sensor's readings lie and how long they take to reach us, and tells when the next ones arrive.
/// </summary>
/// <remarks>
/// All instants are on the monotonic clock. A distance of more than six minutes is an interruption and teaches nothing.
/// The delay is the smallest age at which a reading was first seen, so it is never guessed too short for long.
/// </remarks>
public sealed class ArrivalForecast
{
    private const int Remembered = 6;
    private const int DistancesNeeded = 2;
    private static readonly TimeSpan LongestDistance = TimeSpan.FromMinutes(6);

    /// <summary>How much later than forecast a reading may come before it counts as overdue.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Queue<TimeSpan> _distances = new();
    private readonly Queue<TimeSpan> _delays = new();
    private TimeSpan? _newest;

    /// <summary>The usual distance between readings (lower median), or null while it is not known.</summary>
    public TimeSpan? Cadence => _distances.Count < DistancesNeeded
        ? null
        : _distances.Order().ElementAt((_distances.Count - 1) / 2);

    /// <summary>Takes in an answer that came at <paramref name="now"/> and whose newest reading was measured at <paramref name="measured"/>.</summary>
    public void Observe(TimeSpan now, TimeSpan measured)
    {
        // The wall clock was stepped or the reading is from the future: what was learnt no longer fits.
        if (_newest is { } known && measured < known - Patience)
        {
            _distances.Clear();
            _delays.Clear();
        }
        else if (_newest is { } before)
        {
            var distance = measured - before;
            if (distance <= Patience)
            {
                return;
            }

            if (distance <= LongestDistance)
            {
                Keep(_distances, distance);
            }

            Keep(_delays, now - measured);
        }

        _newest = measured;
    }

    /// <summary>
    /// The first expected arrival at or after <paramref name="earliest"/>, or null while the cadence is unknown or an expected reading
    /// is overdue at <paramref name="now"/>.
    /// </summary>
    public TimeSpan? FirstArrivalFrom(TimeSpan now, TimeSpan earliest)
    {
        if (Cadence is not { } cadence || _newest is not { } newest || _delays.Count == 0)
        {
            return null;
        }

        var arrival = newest + _delays.Min() + cadence;
        if (now > arrival + Patience)
        {
            return null;
        }

        while (arrival < earliest)
        {
            arrival += cadence;
        }

        return arrival;
    }

    private static void Keep(Queue<TimeSpan> queue, TimeSpan value)
    {
        queue.Enqueue(value);
        if (queue.Count > Remembered)
        {
            queue.Dequeue();
        }
    }
}
