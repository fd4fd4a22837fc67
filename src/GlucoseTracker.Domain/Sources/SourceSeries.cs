using GlucoseTracker.Domain.Readings;

namespace GlucoseTracker.Domain.Sources;

/// <summary>The readings of one person by source, and the merged series. Immutable.</summary>
public sealed class SourceSeries
{
    private readonly SortedDictionary<string, ReadingSeries> _sources;
    private Exclusion? _excluding;

    private SourceSeries(SortedDictionary<string, ReadingSeries> sources)
    {
        _sources = sources;
        Merged = sources.Count == 1
            ? sources.Values.First()
            : ReadingSeries.Empty.Merge(SourceMerge.Merge(sources.SelectMany(s => Parts(s.Key, s.Value))).Select(r => r.Reading));
        Current = Merged.UntilLast(r => r.CanBeCurrent);
    }

    /// <summary>An instance without readings.</summary>
    public static SourceSeries Empty { get; } = new(new SortedDictionary<string, ReadingSeries>(SourceNames.ByRank));

    /// <summary>The readings of all sources without duplicates.</summary>
    public ReadingSeries Merged { get; }

    /// <summary>The names of the sources with readings.</summary>
    public IReadOnlyCollection<string> Sources => _sources.Keys;

    /// <summary>
    /// The merged series up to its newest reading that can be current (<see cref="Reading.CanBeCurrent"/>), without later readings of
    /// imported files.
    /// </summary>
    public ReadingSeries Current { get; }

    /// <summary>The source of a reading; null when no source has it.</summary>
    public string? GetSource(Reading reading) => _sources.FirstOrDefault(s => s.Value.Contains(reading)).Key;

    /// <summary>The readings of one source.</summary>
    public ReadingSeries Get(string source) => _sources.GetValueOrDefault(source, ReadingSeries.Empty);

    /// <summary>Returns a copy with the response of one source merged (<see cref="ReadingSeries.Merge"/>).</summary>
    public SourceSeries Merge(string source, IEnumerable<Reading> answer) => With(source, Get(source).Merge(answer));

    /// <summary>Returns a copy with all readings of another instance merged.</summary>
    public SourceSeries Merge(SourceSeries later)
    {
        ArgumentNullException.ThrowIfNull(later);
        return later._sources.Aggregate(this, (all, one) => all.Merge(one.Key, one.Value));
    }

    /// <summary>Returns a copy without readings before <paramref name="instant"/>.</summary>
    public SourceSeries Since(DateTimeOffset instant) =>
        _sources.Aggregate(this, (all, one) => all.With(one.Key, one.Value.Since(instant)));

    /// <summary>Returns a copy without the readings of one source that satisfy a condition.</summary>
    public SourceSeries Without(string source, Predicate<Reading> condition) => With(source, Get(source).Without(condition));

    /// <summary>Returns a copy in which no present reading of one source can be current (<see cref="Reading.IsHistoryOnly"/>).</summary>
    public SourceSeries AsHistory(string source) => With(source, Get(source).AsHistory());

    /// <summary>Returns a copy in which no present reading can be current.</summary>
    public SourceSeries AsHistory() => Sources.Aggregate(this, (all, source) => all.AsHistory(source));

    /// <summary>
    /// Returns a copy without all readings of some sources. The last result is cached, because every picture needs the same one.
    /// </summary>
    public SourceSeries Excluding(IReadOnlyCollection<string> sources)
    {
        ArgumentNullException.ThrowIfNull(sources);
        var key = string.Join('\n', sources);
        if (_excluding is { } last && last.Key == key)
        {
            return last.Rest;
        }

        var rest = sources.Aggregate(this, (all, one) => all.With(one, ReadingSeries.Empty));
        _excluding = new Exclusion(key, rest);
        return rest;
    }

    /// <summary>The readings that <paramref name="earlier"/> does not contain or contains with other data.</summary>
    public IEnumerable<SourcedReading> ChangedSince(SourceSeries earlier)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        return _sources.SelectMany(s => Changed(s.Value, earlier.Get(s.Key)).Select(r => new SourcedReading(s.Key, r)));
    }

    private static IEnumerable<Reading> Changed(ReadingSeries now, ReadingSeries before)
    {
        if (ReferenceEquals(now, before))
        {
            yield break;
        }

        var known = 0;
        foreach (var reading in now)
        {
            while (known < before.Count && before[known].MeasuredAt < reading.MeasuredAt)
            {
                known++;
            }

            if (known == before.Count || before[known] != reading)
            {
                yield return reading;
            }
        }
    }

    /// <summary>
    /// Imported rows rank below live readings, because they must not replace a reading of the same measurement that can be current.
    /// </summary>
    private static IEnumerable<(string Source, IEnumerable<Reading> Readings)> Parts(string source, ReadingSeries readings)
    {
        var live = readings.Without(r => r.IsHistoryOnly);
        return ReferenceEquals(live, readings)
            ? [(source, readings)]
            : [(source, live), (SourceNames.Last + source, readings.Without(r => !r.IsHistoryOnly))];
    }

    private SourceSeries With(string source, ReadingSeries series)
    {
        if (ReferenceEquals(series, Get(source)))
        {
            return this;
        }

        var sources = new SortedDictionary<string, ReadingSeries>(_sources, SourceNames.ByRank) { [source] = series };
        if (series.Count == 0)
        {
            sources.Remove(source);
        }

        return new SourceSeries(sources);
    }

    private sealed record Exclusion(string Key, SourceSeries Rest);
}
