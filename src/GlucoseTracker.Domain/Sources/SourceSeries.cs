namespace GlucoseTracker.Domain;

/// <summary>What each source has told of one person, and the one series that comes of it. Immutable.</summary>
public sealed class SourceSeries
{
    private readonly SortedDictionary<string, ReadingSeries> _sources;

    private SourceSeries(SortedDictionary<string, ReadingSeries> sources)
    {
        _sources = sources;
        Merged = sources.Count == 1
            ? sources.Values.First()
            : ReadingSeries.Empty.Merge(SourceMerge.Of(sources.Select(s => (s.Key, (IEnumerable<Reading>)s.Value))).Select(r => r.Reading));
    }

    /// <summary>Nothing from nobody.</summary>
    public static SourceSeries Empty { get; } = new(new SortedDictionary<string, ReadingSeries>(SourceNames.ByRank));

    /// <summary>The readings of all sources, each measurement once.</summary>
    public ReadingSeries Merged { get; }

    /// <summary>The sources that told something.</summary>
    public IReadOnlyCollection<string> Sources => _sources.Keys;

    /// <summary>Whose the newest reading is; null when there is none.</summary>
    public string? Speaker => Merged.Newest is { } newest
        ? _sources.First(s => s.Value.Newest is not null && s.Value.Contains(newest)).Key
        : null;

    /// <summary>What one source told.</summary>
    public ReadingSeries Of(string source) => _sources.GetValueOrDefault(source, ReadingSeries.Empty);

    /// <summary>With an answer of one source merged in (<see cref="ReadingSeries.Merge"/>).</summary>
    public SourceSeries Merge(string source, IEnumerable<Reading> answer) => With(source, Of(source).Merge(answer));

    /// <summary>Without what was measured before <paramref name="instant"/>.</summary>
    public SourceSeries Since(DateTimeOffset instant) => _sources.Aggregate(this, (all, one) => all.With(one.Key, one.Value.Since(instant)));

    /// <summary>The readings that <paramref name="earlier"/> does not hold in the same words.</summary>
    public IEnumerable<SourcedReading> ChangedSince(SourceSeries earlier)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        return _sources.SelectMany(s => Changed(s.Value, earlier.Of(s.Key)).Select(r => new SourcedReading(s.Key, r)));
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

    private SourceSeries With(string source, ReadingSeries series)
    {
        if (ReferenceEquals(series, Of(source)))
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
}
