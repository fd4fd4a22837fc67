using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Sources;
using GlucoseTracker.Domain.Time;
using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Domain.Arrivals;

/// <summary>
/// Receives all readings of live sources. It finds the new readings of each page, records their arrival, and admits a reading to the series
/// only when it is not ahead of its reference time. Immutable.
/// </summary>
/// <remarks>
/// Other readings wait here with their arrival on the monotonic clock: a reading without a reference time until there is one, and a reading
/// that is ahead without limit. So an entry from the future does not count as new when its time comes, and no reading is lost when this
/// device's clock was wrong and is then set. Waiting readings are identified by stamp and value.
/// </remarks>
public sealed class ReadingIntake
{
    /// <summary>
    /// The maximum number of waiting readings of all sources; the earliest arrivals are dropped. 27 hours at one per minute are 1620.
    /// </summary>
    public const int MaxWaiting = 4096;

    /// <summary>The number of newest readings of a page that are compared with the previous page. A poll requests ten.</summary>
    private const int MaxPage = 256;

    /// <summary>The maximum number of arrivals.</summary>
    private const int MaxArrivals = 1024;

    private static readonly TimeSpan ArrivalRetention = TimeSpan.FromHours(1);

    private readonly IReadOnlyList<WaitingReading> _waiting;
    private readonly Dictionary<string, ReceivedPage> _pages;
    private readonly Dictionary<(string, long, SensorValue), SourcedReading> _strays;
    private readonly long _poll;

    private ReadingIntake(
        IReadOnlyList<ReadingArrival> arrivals, IReadOnlyList<WaitingReading> waiting, Dictionary<string, ReceivedPage> pages,
        Dictionary<(string, long, SensorValue), SourcedReading> strays, long poll)
    {
        Arrivals = arrivals;
        _waiting = waiting;
        _pages = pages;
        _strays = strays;
        _poll = poll;
    }

    /// <summary>An intake without readings.</summary>
    public static ReadingIntake Empty { get; } = new([], [], [], [], 0);

    /// <summary>The new arrivals of the last hour, in the order of arrival.</summary>
    public IReadOnlyList<ReadingArrival> Arrivals { get; }

    /// <summary>The sources that have sent a page.</summary>
    public IReadOnlyCollection<string> Sources => _pages.Keys;

    /// <summary>Begins a poll; its arrivals have its number.</summary>
    public ReadingIntake BeginPoll() => new(Arrivals, _waiting, _pages, _strays, _poll + 1);

    /// <summary>Begins the readings of another person; the earlier arrivals are dropped.</summary>
    public ReadingIntake WithoutReadings() => new([], [], [], Empty._strays, _poll);

    /// <summary>
    /// Adds strays from before the start: readings that were ahead on arrival. They do not count as new when they come again, and are never
    /// admitted.
    /// </summary>
    public ReadingIntake WithStrays(IEnumerable<SourcedReading> strays)
    {
        ArgumentNullException.ThrowIfNull(strays);
        var known = strays.DistinctBy(s => GetKey(s.Source, s.Reading)).ToDictionary(s => GetKey(s.Source, s.Reading));
        return new ReadingIntake(Arrivals, [.. _waiting.Where(w => !known.ContainsKey(GetKey(w.Source, w.Reading)))], _pages, known, _poll);
    }

    /// <summary>
    /// The strays with their arrivals: single readings that are ahead. When all of a source's newest readings are ahead, they are not
    /// strays, because its clock or this device's clock may be wrong.
    /// </summary>
    public IEnumerable<SourcedReading> GetStrays(ClockKnowledge clock, ClockReading now)
    {
        ArgumentNullException.ThrowIfNull(clock);
        foreach (var stray in _strays.Values)
        {
            yield return stray;
        }

        foreach (var each in _waiting)
        {
            if (!clock.IsSuspected(each.Source) && clock.GetDoubt(each.Source) == AgeDoubt.None
                && clock.ReferenceFor(each.Source, now.At(each.ArrivedAt)) is { } reference && reference.IsAhead(each.Reading))
            {
                yield return new SourcedReading(each.Source, each.Reading with { ReceivedAt = reference.Instant });
            }
        }
    }

    /// <summary>
    /// True for a reading that the previous page of its source did not contain and that is not a stray from before the start.
    /// </summary>
    public bool IsNew(string source, Reading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return !_strays.ContainsKey(GetKey(source, reading))
            && (!_pages.TryGetValue(source, out var before) || !before.Newest.Any(r => ReadingPage.IsSame(r, reading)));
    }

    /// <summary>Records a page.</summary>
    /// <param name="source">The name of the source.</param>
    /// <param name="page">The readings of the page, in ascending order of time.</param>
    /// <param name="uptime">The time of arrival on the monotonic clock.</param>
    public ReadingIntake WithPage(string source, IReadOnlyList<Reading> page, TimeSpan uptime)
    {
        ArgumentNullException.ThrowIfNull(page);
        IReadOnlyList<Reading> newest = page.Count > MaxPage ? [.. page.Skip(page.Count - MaxPage)] : page;
        var isFirst = !_pages.TryGetValue(source, out var before);
        var arrived = newest.Where(r => IsNew(source, r)).Select(
            r => new ReadingArrival(source, r, uptime, _poll, isFirst) { PreviousPageAt = before?.At });
        List<ReadingArrival> arrivals = [.. Arrivals.Where(a => uptime - a.ArrivedAt <= ArrivalRetention), .. arrived];
        return new ReadingIntake(
            arrivals.Count > MaxArrivals ? arrivals[^MaxArrivals..] : arrivals,
            AddWaiting(source, page, uptime),
            new Dictionary<string, ReceivedPage>(_pages) { [source] = new ReceivedPage(newest, uptime) },
            _strays,
            _poll);
    }

    /// <summary>Records the response to a history request. Its readings do not count as new arrivals.</summary>
    public ReadingIntake WithHistory(string source, IReadOnlyList<Reading> history, TimeSpan uptime)
    {
        ArgumentNullException.ThrowIfNull(history);
        return new ReadingIntake(Arrivals, AddWaiting(source, history, uptime), _pages, _strays, _poll);
    }

    /// <summary>
    /// Admits the waiting readings that the present knowledge of the clocks permits, and removes those that turn out to be ahead: the clock
    /// was set back, so that the other readings of the source look younger by it than they are, and can be the current ones no longer.
    /// Readings of a device with a fast clock are not admitted.
    /// </summary>
    /// <param name="known">The present series.</param>
    /// <param name="clock">The knowledge of the clocks.</param>
    /// <param name="now">The present instant on both clocks.</param>
    public (ReadingIntake Intake, SourceSeries Known) Admit(SourceSeries known, ClockKnowledge clock, ClockReading now)
    {
        ArgumentNullException.ThrowIfNull(known);
        ArgumentNullException.ThrowIfNull(clock);
        var waiting = new List<WaitingReading>();
        var admitted = new Dictionary<string, List<Reading>>();
        foreach (var each in _waiting)
        {
            if (clock.ReferenceFor(each.Source, now.At(each.ArrivedAt)) is not { } reference || reference.IsAhead(each.Reading))
            {
                waiting.Add(each);
            }
            else if (clock.GetDoubt(each.Source) != AgeDoubt.DeviceClockFast)
            {
                var readings = admitted.TryGetValue(each.Source, out var found) ? found : admitted[each.Source] = [];
                readings.Add(each.Reading with { ReceivedAt = reference.Instant });
            }
        }

        var result = admitted.Aggregate(known, (all, one) => all.Merge(one.Key, one.Value));
        foreach (var source in result.Sources.ToList())
        {
            if (clock.ReferenceFor(source, now) is { } reference && result.Get(source).Newest is { } newest && reference.IsAhead(newest))
            {
                waiting.AddRange(result.Get(source).Where(reference.IsAhead).Select(r => new WaitingReading(source, r, now.Uptime)));
                result = result.Without(source, reference.IsAhead).AsHistory(source);
            }
        }

        return (new ReadingIntake(Arrivals, Limit(waiting), _pages, _strays, _poll), result);
    }

    private List<WaitingReading> AddWaiting(string source, IReadOnlyList<Reading> readings, TimeSpan uptime)
    {
        var known = _waiting.Select(w => GetKey(w.Source, w.Reading)).ToHashSet();
        return Limit([.. _waiting, .. readings.Where(r => GetKey(source, r) is var key
            && !known.Contains(key)
            && !_strays.ContainsKey(key)).Select(r => new WaitingReading(source, r, uptime))]);
    }

    private static List<WaitingReading> Limit(List<WaitingReading> waiting) =>
        waiting.Count > MaxWaiting ? waiting[^MaxWaiting..] : waiting;

    /// <summary>The stamp rounded to milliseconds, as in the database.</summary>
    private static (string Source, long MeasuredAt, SensorValue Value) GetKey(string source, Reading reading) =>
        (source, reading.MeasuredAt.ToUnixTimeMilliseconds(), reading.Value);

    /// <summary>The newest readings of a page, and when it came, on the monotonic clock.</summary>
    private sealed record ReceivedPage(IReadOnlyList<Reading> Newest, TimeSpan At);

    private sealed record WaitingReading(string Source, Reading Reading, TimeSpan ArrivedAt);
}
