namespace GlucoseTracker.Domain.Polling;

/// <summary>Estimates the interval of a sensor's readings from the readings that polls return.</summary>
/// <remarks>
/// Readings between two polls are missed, so each observed distance is a multiple of the interval. The estimate is the largest step that
/// divides the last distances: the interval, or a multiple of it that fits as well.
/// </remarks>
internal sealed class ArrivalCadence
{
    private const int MaxSamples = 8;
    private const int MinSamples = 2;

    /// <summary>The minimum interval of sensors.</summary>
    private static readonly TimeSpan MinInterval = TimeSpan.FromMinutes(1);

    /// <summary>The tolerance for distances, because time stamps vary by one or two seconds.</summary>
    private static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(6);

    private readonly Queue<TimeSpan> _distances = new();

    /// <summary>The interval of the readings; null while unknown.</summary>
    public TimeSpan? Value { get; private set; }

    /// <summary>Records two successive observed readings.</summary>
    public void Learn(TimeSpan distance)
    {
        _distances.Enqueue(distance);
        if (_distances.Count > MaxSamples)
        {
            _distances.Dequeue();
        }

        Value = _distances.Count < MinSamples ? null : Find();
    }

    private TimeSpan Find()
    {
        var smallest = _distances.Min();
        var step = smallest;
        for (var parts = 2; !_distances.All(d => IsMultiple(d, step)); parts++)
        {
            step = smallest / parts;
            if (step < MinInterval - Tolerance)
            {
                return smallest;
            }
        }

        // Each distance gives a slightly different step; the median varies least.
        var steps = _distances.Select(d => d / Math.Round(d / step)).Order().ToList();
        return steps[(steps.Count - 1) / 2];
    }

    private static bool IsMultiple(TimeSpan distance, TimeSpan step) =>
        (distance - (step * Math.Round(distance / step))).Duration() <= Tolerance;
}
