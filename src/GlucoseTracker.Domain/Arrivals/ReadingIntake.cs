using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Sources;
using GlucoseTracker.Domain.Time;
using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Domain.Arrivals;

/// <summary>
/// The way in for all readings of live sources. It tells which of a page are new, gives each its receipt, and lets it into the series only
/// when its reference time says that it is not ahead. Immutable.
/// </summary>
/// <remarks>
/// What cannot be placed waits here with the instant of its arrival on the monotonic clock: a reading without a reference time, until
/// there is one, and a reading that is ahead, for good. So an entry from the future is not taken for a new one when its time comes, and
/// when this device's clock was the wrong one, nothing is lost as soon as it is set. What waits is known by its stamp and its value:
/// another value with the same stamp is another reading.
/// </remarks>
public sealed class ReadingIntake
{
    /// <summary>More readings do not wait, of all sources: the earliest arrivals are dropped. 27 hours at one a minute are 1620.</summary>
    public const int MaxWaiting = 4096;

    /// <summary>So many readings of a page are compared with the page before: the newest. A source is asked for ten.</summary>
    private const int MaxPage = 256;

    /// <summary>So many arrivals are remembered.</summary>
    private const int MaxArrivals = 1024;

    private static readonly TimeSpan ArrivalsKept = TimeSpan.FromHours(1);

    private readonly IReadOnlyList<Waiting> _waiting;
    private readonly Dictionary<string, TakenPage> _pages;
    private readonly Dictionary<(string, long, SensorValue), SourcedReading> _strays;
    private readonly long _poll;

    private ReadingIntake(
        IReadOnlyList<ReadingArrival> arrivals, IReadOnlyList<Waiting> waiting, Dictionary<string, TakenPage> pages,
        Dictionary<(string, long, SensorValue), SourcedReading> strays, long poll)
    {
        Arrivals = arrivals;
        _waiting = waiting;
        _pages = pages;
        _strays = strays;
        _poll = poll;
    }

    /// <summary>Nothing has come yet.</summary>
    public static ReadingIntake Empty { get; } = new([], [], [], [], 0);

    /// <summary>What arrived newly in the last hour, in the order of arrival.</summary>
    public IReadOnlyList<ReadingArrival> Arrivals { get; }

    /// <summary>The sources that have sent a page.</summary>
    public IReadOnlyCollection<string> Sources => _pages.Keys;

    /// <summary>How many readings wait or are ahead.</summary>
    public int WaitingCount => _waiting.Count;

    /// <summary>A poll begins: what its answers bring bears its number.</summary>
    public ReadingIntake BeginPoll() => new(Arrivals, _waiting, _pages, _strays, _poll + 1);

    /// <summary>Another person's readings come: what came of the earlier one is forgotten.</summary>
    public ReadingIntake Forget() => new([], [], [], Empty._strays, _poll);

    /// <summary>
    /// With strays from before the start: readings that were ahead when they arrived. They are not new when they come again, and are never
    /// let in.
    /// </summary>
    public ReadingIntake WithStrays(IEnumerable<SourcedReading> strays)
    {
        ArgumentNullException.ThrowIfNull(strays);
        var known = strays.DistinctBy(s => GetKey(s.Source, s.Reading)).ToDictionary(s => GetKey(s.Source, s.Reading));
        return new ReadingIntake(Arrivals, [.. _waiting.Where(w => !known.ContainsKey(GetKey(w.Source, w.Reading)))], _pages, known, _poll);
    }

    /// <summary>
    /// The readings that are ahead and stand alone, with their receipts: strays. Those of a source whose newest readings are all ahead are
    /// none; its clock, or this device's, may be wrong.
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

    /// <summary>True for a reading that the previous page of its source did not hold, and that is no stray from before the start.</summary>
    public bool IsNew(string source, Reading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return !_strays.ContainsKey(GetKey(source, reading))
            && (!_pages.TryGetValue(source, out var before) || !before.Newest.Any(r => ReadingPage.IsSame(r, reading)));
    }

    /// <summary>A page has come.</summary>
    /// <param name="source">The source's name.</param>
    /// <param name="page">Its readings, in rising order of time.</param>
    /// <param name="uptime">When, on the monotonic clock.</param>
    public ReadingIntake TakePage(string source, IReadOnlyList<Reading> page, TimeSpan uptime)
    {
        ArgumentNullException.ThrowIfNull(page);
        IReadOnlyList<Reading> newest = page.Count > MaxPage ? [.. page.Skip(page.Count - MaxPage)] : page;
        var isFirst = !_pages.TryGetValue(source, out var before);
        var arrived = newest.Where(r => IsNew(source, r)).Select(
            r => new ReadingArrival(source, r, uptime, _poll, isFirst) { PreviousPageAt = before?.At });
        List<ReadingArrival> arrivals = [.. Arrivals.Where(a => uptime - a.ArrivedAt <= ArrivalsKept), .. arrived];
        return new ReadingIntake(
            arrivals.Count > MaxArrivals ? arrivals[^MaxArrivals..] : arrivals,
            WaitingWith(source, page, uptime),
            new Dictionary<string, TakenPage>(_pages) { [source] = new TakenPage(newest, uptime) },
            _strays,
            _poll);
    }

    /// <summary>The answer to a history request has come. Nothing in it counts as newly arrived.</summary>
    public ReadingIntake TakeHistory(string source, IReadOnlyList<Reading> history, TimeSpan uptime)
    {
        ArgumentNullException.ThrowIfNull(history);
        return new ReadingIntake(Arrivals, WaitingWith(source, history, uptime), _pages, _strays, _poll);
    }

    /// <summary>
    /// Lets in what can be placed by what is known of the clocks now, and takes out what turns out to be ahead. Readings of a device whose
    /// clock is fast are not let in at all.
    /// </summary>
    /// <param name="known">The series so far.</param>
    /// <param name="clock">What is known of the clocks.</param>
    /// <param name="now">Both clocks now.</param>
    public (ReadingIntake Intake, SourceSeries Known) Place(SourceSeries known, ClockKnowledge clock, ClockReading now)
    {
        ArgumentNullException.ThrowIfNull(known);
        ArgumentNullException.ThrowIfNull(clock);
        var waiting = new List<Waiting>();
        var placed = new Dictionary<string, List<Reading>>();
        foreach (var each in _waiting)
        {
            if (clock.ReferenceFor(each.Source, now.At(each.ArrivedAt)) is not { } reference || reference.IsAhead(each.Reading))
            {
                waiting.Add(each);
            }
            else if (clock.GetDoubt(each.Source) != AgeDoubt.DeviceClockFast)
            {
                var readings = placed.TryGetValue(each.Source, out var found) ? found : placed[each.Source] = [];
                readings.Add(each.Reading with { ReceivedAt = reference.Instant });
            }
        }

        var result = placed.Aggregate(known, (all, one) => all.Merge(one.Key, one.Value));
        foreach (var source in result.Sources.ToList())
        {
            if (clock.ReferenceFor(source, now) is { } reference && result.Get(source).Newest is { } newest && reference.IsAhead(newest))
            {
                waiting.AddRange(result.Get(source).Where(reference.IsAhead).Select(r => new Waiting(source, r, now.Uptime)));
                result = result.Without(source, reference.IsAhead);
            }
        }

        return (new ReadingIntake(Arrivals, Bounded(waiting), _pages, _strays, _poll), result);
    }

    private List<Waiting> WaitingWith(string source, IReadOnlyList<Reading> readings, TimeSpan uptime)
    {
        var known = _waiting.Select(w => GetKey(w.Source, w.Reading)).ToHashSet();
        return Bounded([.. _waiting, .. readings.Where(r => GetKey(source, r) is var key
            && !known.Contains(key)
            && !_strays.ContainsKey(key)).Select(r => new Waiting(source, r, uptime))]);
    }

    private static List<Waiting> Bounded(List<Waiting> waiting) => waiting.Count > MaxWaiting ? waiting[^MaxWaiting..] : waiting;

    /// <summary>To the millisecond, as it is stored.</summary>
    private static (string Source, long MeasuredAt, SensorValue Value) GetKey(string source, Reading reading) =>
        (source, reading.MeasuredAt.ToUnixTimeMilliseconds(), reading.Value);

    /// <summary>The newest readings of a page, and when it came, on the monotonic clock.</summary>
    private sealed record TakenPage(IReadOnlyList<Reading> Newest, TimeSpan At);

    private sealed record Waiting(string Source, Reading Reading, TimeSpan ArrivedAt);
}
