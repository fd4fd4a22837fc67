using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Sources;

namespace GlucoseTracker.Domain.Time;

/// <summary>
/// Everything that is known about clocks: whether this device's clock is trusted, what each source's answers say of the time, and which
/// of them contradict each other. Immutable; decides from what it is given.
/// </summary>
/// <remarks>
/// The evidence is weighed, and none outweighs another: the system's mark that it has set the clock from the network; the date of an
/// answer over a verified connection; the date of one that was not verified, which may only confirm. Between two observations the
/// monotonic clock tells whether somebody has set the wall clock.
/// </remarks>
public sealed class ClockKnowledge
{
    /// <summary>
    /// How far the wall clock may lie from an answer's date that confirms it: one minute. Half of it is for an answer that was long on its
    /// way.
    /// </summary>
    public static readonly TimeSpan ConfirmedWithin = TimeSpan.FromMinutes(1);

    /// <summary>Wall clock less monotonic clock when the wall clock was last vouched for; null when it is not trusted.</summary>
    private readonly TimeSpan? _vouched;

    private readonly SortedDictionary<string, SourceClock> _sources;

    private ClockKnowledge(TimeSpan? vouched, SortedDictionary<string, SourceClock> sources) => (_vouched, _sources) = (vouched, sources);

    /// <summary>Nothing is known: the state after start.</summary>
    public static ClockKnowledge None { get; } = new(null, new SortedDictionary<string, SourceClock>(SourceNames.ByRank));

    /// <summary>The system vouches for this device's clock, and no source has said anything.</summary>
    public static ClockKnowledge Synchronized { get; } = new(TimeSpan.Zero, None._sources);

    /// <summary>True when this device's clock was vouched for and has not been set since, as far as the last observation saw.</summary>
    public bool IsTrusted => _vouched is not null;

    /// <summary>
    /// True when the clock is trusted and no source contradicts it. What a wrong hour must not decide, such as the silence of quiet hours,
    /// asks for this.
    /// </summary>
    public bool IsUndisputed => IsTrusted && _sources.Values.All(s => !s.Disagrees);

    /// <summary>Looks at the clocks without an answer.</summary>
    /// <param name="clock">Both clocks now.</param>
    /// <param name="isSynchronized">The system's mark: its time service has set the clock since the start.</param>
    public ClockKnowledge Observe(ClockReading clock, bool isSynchronized)
    {
        var vouched = isSynchronized
            ? clock.Offset
            : _vouched is { } offset && (clock.Offset - offset).Duration() <= ConfirmedWithin
            ? _vouched
            : null;
        return vouched == _vouched ? this : new ClockKnowledge(vouched, _sources);
    }

    /// <summary>Looks at the clocks when an answer has come.</summary>
    /// <param name="source">The source's name.</param>
    /// <param name="clock">Both clocks at its arrival.</param>
    /// <param name="isSynchronized">The system's mark.</param>
    /// <param name="date">The answer's date, its time in caches added; null when it has none. An impossible one counts as none.</param>
    /// <param name="isVerified">True when the certificate of the connection was verified.</param>
    public ClockKnowledge ObserveAnswer(string source, ClockReading clock, bool isSynchronized, DateTimeOffset? date, bool isVerified)
    {
        var looked = Observe(clock, isSynchronized);
        if (ForeignTime.Check(date) is not { } dated)
        {
            return looked;
        }

        var confirms = (clock.Wall - dated).Duration() <= ConfirmedWithin;
        if (!isVerified)
        {
            return confirms ? new ClockKnowledge(clock.Offset, looked._sources) : looked;
        }

        var vouched = isSynchronized || confirms ? clock.Offset : (TimeSpan?)null;
        return new ClockKnowledge(vouched, looked.With(source, looked.GetClock(source).WithDate(dated, clock, isSynchronized)));
    }

    /// <summary>Takes in the stamps of a source's page.</summary>
    /// <param name="source">The source's name.</param>
    /// <param name="clock">Both clocks at its arrival.</param>
    /// <param name="page">All readings of the page.</param>
    /// <param name="isNew">Tells which of them the page before did not hold.</param>
    public ClockKnowledge ObservePage(string source, ClockReading clock, IReadOnlyList<Reading> page, Func<Reading, bool> isNew)
    {
        if (ReferenceFor(source, clock) is not { } reference)
        {
            return this;
        }

        var (before, after) = (GetClock(source), GetClock(source).WithPage(page, isNew, reference));
        return before == after ? this : new ClockKnowledge(_vouched, With(source, after));
    }

    /// <summary>The reference time of a source's readings; null when there is none.</summary>
    public ReferenceTime? ReferenceFor(string source, ClockReading clock) =>
        GetClock(source).Offset is { } offset ? new ReferenceTime(DateTimeOffset.UnixEpoch + (offset + clock.Uptime))
        : IsTrusted ? new ReferenceTime(clock.Wall)
        : null;

    /// <summary>
    /// The best known present instant: this device's clock while it is trusted, otherwise what the last verified answer of any source
    /// tells. Null when there is none.
    /// </summary>
    public ReferenceTime? Now(ClockReading clock) =>
        IsTrusted ? new ReferenceTime(clock.Wall)
        : _sources.Where(s => s.Value.Offset is not null).OrderByDescending(s => s.Value.DatedAt).Select(s => ReferenceFor(s.Key, clock))
            .FirstOrDefault();

    /// <summary>The same while nothing contradicts it; what is hard to take back goes by this.</summary>
    public ReferenceTime? UncontradictedNow(ClockReading clock) => _sources.Values.Any(s => s.Contradicts) ? null : Now(clock);

    /// <summary>
    /// The age of a source's reading by every clock that can be believed; null when none is known (<see cref="GetDoubt"/>).
    /// </summary>
    public AgeRange? GetAge(string source, DateTimeOffset measuredAt, ClockReading clock)
    {
        if (GetDoubt(source) != AgeDoubt.None || ReferenceFor(source, clock) is not { } reference)
        {
            return null;
        }

        var byReference = reference.Instant - measuredAt;
        if (!IsTrusted)
        {
            return AgeRange.From(byReference);
        }

        var byWall = clock.Wall - measuredAt;
        return byReference < byWall ? new AgeRange(byReference, byWall) : new AgeRange(byWall, byReference);
    }

    /// <summary>Why no age of a source's readings is known.</summary>
    public AgeDoubt GetDoubt(string source) => GetClock(source) switch
    {
        { IsDeviceFast: true } => AgeDoubt.DeviceClockFast,
        { Disagrees: true } => AgeDoubt.ClocksDisagree,
        { Offset: null } when !IsTrusted => AgeDoubt.ClockNotTrusted,
        _ => AgeDoubt.None,
    };

    /// <summary>
    /// True when the newest readings of a source were ahead in the last page, so that its history may be stamped by a fast clock.
    /// </summary>
    public bool IsSuspected(string source) => GetClock(source) is { IsSuspected: true } or { IsDeviceFast: true };

    private SortedDictionary<string, SourceClock> With(string source, SourceClock clock) =>
        new(_sources, SourceNames.ByRank) { [source] = clock };

    private SourceClock GetClock(string source) => _sources.GetValueOrDefault(source, SourceClock.Unknown);
}
