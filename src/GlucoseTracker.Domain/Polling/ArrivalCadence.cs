namespace GlucoseTracker.Domain.Polling;

/// <summary>Finds how far apart a sensor's readings lie, from the readings that polls happened to see.</summary>
/// <remarks>
/// Readings between two polls are never seen, so each distance is a multiple of the true one. The largest step that divides the last
/// few of them is taken; it is the true one or a multiple that fits as well.
/// </remarks>
internal sealed class ArrivalCadence
{
    private const int Remembered = 8;
    private const int Needed = 2;

    /// <summary>No sensor reports faster.</summary>
    private static readonly TimeSpan Fastest = TimeSpan.FromMinutes(1);

    /// <summary>Time stamps waver by a second or two; so do their distances.</summary>
    private static readonly TimeSpan Wavering = TimeSpan.FromSeconds(6);

    private readonly Queue<TimeSpan> _distances = new();

    /// <summary>The distance between readings, or null while it is not known.</summary>
    public TimeSpan? Value { get; private set; }

    /// <summary>Two readings were seen one after the other.</summary>
    public void Learn(TimeSpan distance)
    {
        _distances.Enqueue(distance);
        if (_distances.Count > Remembered)
        {
            _distances.Dequeue();
        }

        Value = _distances.Count < Needed ? null : Find();
    }

    private TimeSpan Find()
    {
        var smallest = _distances.Min();
        var step = smallest;
        for (var parts = 2; !_distances.All(d => IsMultiple(d, step)); parts++)
        {
            step = smallest / parts;
            if (step < Fastest - Wavering)
            {
                return smallest;
            }
        }

        // Each distance tells the step a little differently; the middle one is the least wavering.
        var steps = _distances.Select(d => d / Math.Round(d / step)).Order().ToList();
        return steps[(steps.Count - 1) / 2];
    }

    private static bool IsMultiple(TimeSpan distance, TimeSpan step) =>
        (distance - (step * Math.Round(distance / step))).Duration() <= Wavering;
}
