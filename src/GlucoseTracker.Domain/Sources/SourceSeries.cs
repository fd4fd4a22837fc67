using GlucoseTracker.Domain.Readings;

namespace GlucoseTracker.Domain.Sources;

/// <summary>What each source has told of one person, and the one series that comes of it. Immutable.</summary>
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

    /// <summary>Nothing from nobody.</summary>
    public static SourceSeries Empty { get; } = new(new SortedDictionary<string, ReadingSeries>(SourceNames.ByRank));

    /// <summary>The readings of all sources, each measurement once.</summary>
    public ReadingSeries Merged { get; }

    /// <summary>The sources that told something.</summary>
    public IReadOnlyCollection<string> Sources => _sources.Keys;

    /// <summary>
    /// The same up to the newest one that can be current (<see cref="Reading.CanBeCurrent"/>): later ones of imported files are left out.
    /// </summary>
    public ReadingSeries Current { get; }

    /// <summary>Whose a reading is; null when no source told it.</summary>
    public string? GetSource(Reading reading) => _sources.FirstOrDefault(s => s.Value.Contains(reading)).Key;

    /// <summary>What one source told.</summary>
    public ReadingSeries Get(string source) => _sources.GetValueOrDefault(source, ReadingSeries.Empty);

    /// <summary>With an answer of one source merged in (<see cref="ReadingSeries.Merge"/>).</summary>
    public SourceSeries Merge(string source, IEnumerable<Reading> answer) => With(source, Get(source).Merge(answer));

    /// <summary>With all that another one holds merged in.</summary>
    public SourceSeries Merge(SourceSeries later)
    {
        ArgumentNullException.ThrowIfNull(later);
        return later._sources.Aggregate(this, (all, one) => all.Merge(one.Key, one.Value));
    }

    /// <summary>Without what was measured before <paramref name="instant"/>.</summary>
    public SourceSeries Since(DateTimeOffset instant) =>
        _sources.Aggregate(this, (all, one) => all.With(one.Key, one.Value.Since(instant)));

    /// <summary>Without the readings of one source that fulfil a condition.</summary>
    public SourceSeries Without(string source, Predicate<Reading> condition) => With(source, Get(source).Without(condition));

    /// <summary>Without all readings of some sources. The last result is kept: every picture asks for the same one.</summary>
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

    /// <summary>The readings that <paramref name="earlier"/> does not hold in the same words.</summary>
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
    /// Imported rows rank after everything that came live: they must not take the place of the same measurement that may be current.
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
