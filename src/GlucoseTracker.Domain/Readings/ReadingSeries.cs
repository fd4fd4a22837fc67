using System.Collections;

namespace GlucoseTracker.Domain;

/// <summary>Readings of one person in rising order of time, one per instant. Immutable, so it may be shared between threads.</summary>
public sealed class ReadingSeries : IReadOnlyList<Reading>
{
    /// <summary>From this distance on the panel had shown no value in between, so none can be said to have stood: 60 minutes.</summary>
    private static readonly TimeSpan LongestStanding = TimeSpan.FromMinutes(60);

    private readonly Reading[] _readings;

    private ReadingSeries(Reading[] readings)
    {
        _readings = readings;
        UsualSpacing = LowerMedianSpacing(readings);
    }

    /// <summary>No readings.</summary>
    public static ReadingSeries Empty { get; } = new([]);

    /// <inheritdoc/>
    public int Count => _readings.Length;

    /// <summary>The latest reading, or null.</summary>
    public Reading? Newest => _readings.Length == 0 ? null : _readings[^1];

    /// <summary>The lower median of the distances between neighbours; null below two readings.</summary>
    public TimeSpan? UsualSpacing { get; }

    /// <inheritdoc/>
    public Reading this[int index] => _readings[index];

    /// <summary>
    /// This series with one answer's readings merged in by their instant. Of two readings of one instant the later answer's value counts,
    /// but a known trend is never lost to a history point that has none. The order within the answer does not matter: should it
    /// contradict itself, the lower value counts.
    /// </summary>
    public ReadingSeries Merge(IEnumerable<Reading> answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var merged = new SortedDictionary<DateTimeOffset, Reading>();
        foreach (var reading in _readings)
        {
            merged[reading.MeasuredAt] = reading;
        }

        foreach (var reading in answer.OrderByDescending(Height).ThenByDescending(reading => reading.Trend))
        {
            var keepsTrend = reading.Trend == Trend.Unknown && merged.ContainsKey(reading.MeasuredAt);
            merged[reading.MeasuredAt] = keepsTrend ? reading with { Trend = merged[reading.MeasuredAt].Trend } : reading;
        }

        return merged.Values.SequenceEqual(_readings) ? this : new ReadingSeries([.. merged.Values]);
    }

    /// <summary>This series without what was measured before <paramref name="instant"/>.</summary>
    public ReadingSeries Since(DateTimeOffset instant)
    {
        var first = Array.FindIndex(_readings, r => r.MeasuredAt >= instant);
        return first switch { 0 => this, < 0 => Empty, _ => new ReadingSeries(_readings[first..]) };
    }

    /// <summary>
    /// How long the newest value has stood: newest reading less the first of the equal ones that end with it. A gap of an hour ends
    /// the run. Zero when empty, and for HI and LO, which may stand still for good reason.
    /// </summary>
    public (TimeSpan For, int Readings) UnchangedRun()
    {
        if (Newest is not { Value.IsBeyondRange: false } newest)
        {
            return (TimeSpan.Zero, 0);
        }

        var first = _readings.Length - 1;
        while (first > 0 && _readings[first - 1].Value == newest.Value
            && _readings[first].MeasuredAt - _readings[first - 1].MeasuredAt < LongestStanding)
        {
            first--;
        }

        return (newest.MeasuredAt - _readings[first].MeasuredAt, _readings.Length - first);
    }

    private static TimeSpan? LowerMedianSpacing(Reading[] readings)
    {
        if (readings.Length < 2)
        {
            return null;
        }

        var distances = new TimeSpan[readings.Length - 1];
        for (var i = 0; i < distances.Length; i++)
        {
            distances[i] = readings[i + 1].MeasuredAt - readings[i].MeasuredAt;
        }

        Array.Sort(distances);
        return distances[(distances.Length - 1) / 2];
    }

    /// <inheritdoc/>
    public IEnumerator<Reading> GetEnumerator() => ((IEnumerable<Reading>)_readings).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static int Height(Reading reading) => reading.Value.Range switch
    {
        SensorRange.Below => int.MinValue,
        SensorRange.Above => int.MaxValue,
        SensorRange.Measured => reading.Value.Glucose.MilligramsPerDeciliter,
    };
}
