using System.Collections;
using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Domain.Readings;

/// <summary>The readings of one person in ascending order of time, one per instant. Immutable.</summary>
public sealed class ReadingSeries : IReadOnlyList<Reading>
{
    /// <summary>The gap that ends a run of equal values, because the panel showed no value in between: 60 minutes.</summary>
    private static readonly TimeSpan MaxStaleness = TimeSpan.FromMinutes(60);

    private readonly Reading[] _readings;

    private ReadingSeries(Reading[] readings)
    {
        _readings = readings;
        TypicalSpacing = LowerMedianSpacing(readings);
    }

    /// <summary>A series without readings.</summary>
    public static ReadingSeries Empty { get; } = new([]);

    /// <inheritdoc/>
    public int Count => _readings.Length;

    /// <summary>The latest reading; null when the series is empty.</summary>
    public Reading? Newest => _readings.Length == 0 ? null : _readings[^1];

    /// <summary>The median of the distances between neighbours (the lower one of two); null for fewer than two readings.</summary>
    public TimeSpan? TypicalSpacing { get; }

    /// <inheritdoc/>
    public Reading this[int index] => _readings[index];

    /// <summary>
    /// Returns this series merged with the readings of a response. For one instant, the value of the response replaces the present one,
    /// but a known trend and the first receipt are kept, unless the value replaces one that was ahead. A reading that is history only
    /// although it has a receipt stays so. The order within the response does not matter; of contradicting values the lower one is used.
    /// </summary>
    public ReadingSeries Merge(IEnumerable<Reading> answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var sorted = answer.OrderBy(r => r.MeasuredAt).ThenByDescending(ReadingPage.GetHeight).ThenByDescending(r => r.Trend);
        var merged = new List<Reading>(_readings.Length + 1);
        var next = 0;
        foreach (var reading in sorted)
        {
            while (next < _readings.Length && _readings[next].MeasuredAt <= reading.MeasuredAt)
            {
                merged.Add(_readings[next++]);
            }

            if (merged.Count > 0 && merged[^1].MeasuredAt == reading.MeasuredAt)
            {
                merged[^1] = Replaced(merged[^1], reading);
            }
            else
            {
                merged.Add(reading);
            }
        }

        merged.AddRange(_readings.AsSpan(next));
        return merged.SequenceEqual(_readings) ? this : new ReadingSeries([.. merged]);
    }

    /// <summary>True when the series contains this reading.</summary>
    public bool Contains(Reading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var (low, high) = (0, _readings.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (_readings[middle].MeasuredAt == reading.MeasuredAt)
            {
                return _readings[middle] == reading;
            }

            (low, high) = _readings[middle].MeasuredAt < reading.MeasuredAt ? (middle + 1, high) : (low, middle - 1);
        }

        return false;
    }

    /// <summary>Returns the series up to its newest reading that satisfies a condition; empty when there is none.</summary>
    public ReadingSeries UntilLast(Predicate<Reading> condition)
    {
        var last = Array.FindLastIndex(_readings, condition);
        return last == _readings.Length - 1 ? this : last < 0 ? Empty : new ReadingSeries(_readings[..(last + 1)]);
    }

    /// <summary>Returns the series without the readings that satisfy a condition.</summary>
    public ReadingSeries Without(Predicate<Reading> condition) =>
        Array.Exists(_readings, condition) ? new ReadingSeries(Array.FindAll(_readings, r => !condition(r))) : this;

    /// <summary>Returns the series with all readings marked as history only (<see cref="Reading.IsHistoryOnly"/>).</summary>
    public ReadingSeries AsHistory() => new(Array.ConvertAll(_readings, r => r with { IsHistoryOnly = true }));

    /// <summary>Returns the series without readings before <paramref name="instant"/>.</summary>
    public ReadingSeries Since(DateTimeOffset instant)
    {
        var first = Array.FindIndex(_readings, r => r.MeasuredAt >= instant);
        return first switch { 0 => this, < 0 => Empty, _ => new ReadingSeries(_readings[first..]) };
    }

    /// <summary>
    /// The time for which the newest value has stayed the same, from the first to the last reading with that value. A gap of an hour ends
    /// the run. Zero for an empty series, and for HI and LO, which can be constant for good reason.
    /// </summary>
    public (TimeSpan For, int Readings) UnchangedRun()
    {
        if (Newest is not { Value.IsBeyondRange: false } newest)
        {
            return (TimeSpan.Zero, 0);
        }

        var first = _readings.Length - 1;
        while (first > 0 && _readings[first - 1].Value == newest.Value
            && _readings[first].MeasuredAt - _readings[first - 1].MeasuredAt < MaxStaleness)
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

    private static Reading Replaced(Reading known, Reading reading) => reading with
    {
        Trend = reading.Trend == Trend.Unknown ? known.Trend : reading.Trend,
        ReceivedAt = IsStray(known) && known.Value != reading.Value
            ? reading.ReceivedAt ?? known.ReceivedAt
            : known.ReceivedAt ?? reading.ReceivedAt,
        IsHistoryOnly = known.IsHistoryOnly && (reading.IsHistoryOnly || (known.ReceivedAt is not null && known.Value == reading.Value)),
    };

    /// <summary>True for a reading that was ahead on arrival. Its receipt does not apply to another value with the same stamp.</summary>
    private static bool IsStray(Reading reading) => reading is { IsHistoryOnly: false, CanBeCurrent: false };
}
