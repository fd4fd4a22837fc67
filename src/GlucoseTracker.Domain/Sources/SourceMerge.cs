using GlucoseTracker.Domain.Readings;

namespace GlucoseTracker.Domain.Sources;

/// <summary>
/// Merges the readings of several sources of the same person. The result depends on the readings of the sources, and not on the order of
/// their arrival.
/// </summary>
public static class SourceMerge
{
    /// <summary>
    /// Returns the readings of all sources in ascending order of time. A reading that a source of higher rank also has
    /// (<see cref="SourceNames.SameMeasurement"/>) is omitted. The enumeration is lazy and holds two readings of each source.
    /// </summary>
    /// <param name="sources">Name and readings of each source, in any order; the readings in ascending order of time, one per
    /// instant.</param>
    public static IEnumerable<SourcedReading> Merge(IEnumerable<(string Source, IEnumerable<Reading> Readings)> sources)
    {
        ArgumentNullException.ThrowIfNull(sources);
        IEnumerable<SourcedReading>? merged = null;
        foreach (var (source, readings) in sources.OrderBy(s => s.Source, SourceNames.ByRank))
        {
            var labelled = readings.Select(r => new SourcedReading(source, r));
            merged = merged is null ? labelled : Fill(merged, labelled, SourceNames.SameMeasurement(source));
        }

        return merged ?? [];
    }

    private static IEnumerable<SourcedReading> Fill(IEnumerable<SourcedReading> better, IEnumerable<SourcedReading> other, TimeSpan same)
    {
        using var ahead = better.GetEnumerator();
        DateTimeOffset? last = null;
        var next = Next(ahead);
        foreach (var candidate in other)
        {
            var at = candidate.Reading.MeasuredAt;
            while (next is not null && next.Reading.MeasuredAt <= at)
            {
                yield return next;
                last = next.Reading.MeasuredAt;
                next = Next(ahead);
            }

            if (!(at - last < same) && !(next?.Reading.MeasuredAt - at < same))
            {
                yield return candidate;
            }
        }

        for (; next is not null; next = Next(ahead))
        {
            yield return next;
        }
    }

    private static SourcedReading? Next(IEnumerator<SourcedReading> readings) => readings.MoveNext() ? readings.Current : null;
}
