using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Sources;

namespace GlucoseTracker.Domain.Time;

/// <summary>
/// What is known of the clocks: whether this device's clock is trusted, the time by each source's responses, and which of them disagree.
/// Immutable and pure.
/// </summary>
/// <remarks>
/// There are three kinds of evidence, none of which outweighs another: the system's report that NTP has set the clock; the date of a
/// response over a verified connection; and the date of an unverified response, which can only confirm. When the dates of two sources
/// differ and one of them agrees with the wall clock, the other one contradicts it, as if NTP had set the clock. Between two observations
/// the monotonic clock shows whether the wall clock was set.
/// </remarks>
public sealed class ClockKnowledge
{
    /// <summary>
    /// The maximum difference between the wall clock and the date of a response that confirms it: one minute. Half of it allows for a slow
    /// response.
    /// </summary>
    public static readonly TimeSpan ConfirmedWithin = TimeSpan.FromMinutes(1);

    /// <summary>Wall clock minus monotonic clock when the wall clock was last confirmed; null when it is not trusted.</summary>
    private readonly TimeSpan? _confirmedOffset;

    /// <summary>Wall clock minus monotonic clock when the date of a response last agreed with the wall clock; null for never.</summary>
    private readonly TimeSpan? _answeredOffset;

    private readonly SortedDictionary<string, SourceClock> _sources;

    private ClockKnowledge(TimeSpan? confirmedOffset, TimeSpan? answeredOffset, SortedDictionary<string, SourceClock> sources) =>
        (_confirmedOffset, _answeredOffset, _sources) = (confirmedOffset, answeredOffset, sources);

    /// <summary>The state after the start, without evidence.</summary>
    public static ClockKnowledge None { get; } = new(null, null, new SortedDictionary<string, SourceClock>(SourceNames.ByRank));

    /// <summary>The state in which NTP has set this device's clock and no source has responded.</summary>
    public static ClockKnowledge Synchronized { get; } = new(TimeSpan.Zero, null, None._sources);

    /// <summary>True when this device's clock was confirmed and, by the last observation, has not been set since.</summary>
    public bool IsTrusted => _confirmedOffset is not null;

    /// <summary>
    /// True when the clock is trusted and no source contradicts it, as required for quiet hours.
    /// </summary>
    public bool IsUndisputed => IsTrusted && _sources.Values.All(s => !s.Disagrees);

    /// <summary>Observes the clocks without a response.</summary>
    /// <param name="clock">The present instant on both clocks.</param>
    /// <param name="isSynchronized">True when the system's time service has set the clock since the start.</param>
    public ClockKnowledge Observe(ClockReading clock, bool isSynchronized)
    {
        var confirmedOffset = isSynchronized
            ? clock.Offset
            : _confirmedOffset is { } offset && (clock.Offset - offset).Duration() <= ConfirmedWithin
            ? _confirmedOffset
            : null;
        return confirmedOffset == _confirmedOffset ? this : new ClockKnowledge(confirmedOffset, _answeredOffset, _sources);
    }

    /// <summary>Observes the clocks on the arrival of a response.</summary>
    /// <param name="source">The name of the source.</param>
    /// <param name="clock">Both clocks on arrival.</param>
    /// <param name="isSynchronized">True when the system's time service has set the clock since the start.</param>
    /// <param name="date">The date of the response plus its age in caches; null when it has none. An impossible date is ignored.</param>
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
            return confirms ? new ClockKnowledge(clock.Offset, clock.Offset, looked._sources) : looked;
        }

        var isConfirmed = isSynchronized || looked.IsConfirmedByOther(source, clock);
        var confirmedOffset = isConfirmed || confirms ? clock.Offset : (TimeSpan?)null;
        return new ClockKnowledge(
            confirmedOffset, confirms ? clock.Offset : _answeredOffset,
            looked.With(source, looked.GetClock(source).WithDate(dated, clock, isConfirmed)));
    }

    /// <summary>Observes the stamps of a source's page.</summary>
    /// <param name="source">The name of the source.</param>
    /// <param name="clock">Both clocks on arrival.</param>
    /// <param name="page">All readings of the page.</param>
    /// <param name="isNew">True for readings that the previous page did not contain.</param>
    public ClockKnowledge ObservePage(string source, ClockReading clock, IReadOnlyList<Reading> page, Func<Reading, bool> isNew)
    {
        if (ReferenceFor(source, clock) is not { } reference)
        {
            return this;
        }

        var (before, after) = (GetClock(source), GetClock(source).WithPage(page, isNew, reference));
        return before == after ? this : new ClockKnowledge(_confirmedOffset, _answeredOffset, With(source, after));
    }

    /// <summary>The reference time of a source's readings; null when there is none.</summary>
    public ReferenceTime? ReferenceFor(string source, ClockReading clock) =>
        GetClock(source).Offset is { } offset ? new ReferenceTime(DateTimeOffset.UnixEpoch + (offset + clock.Uptime))
        : IsTrusted ? new ReferenceTime(clock.Wall)
        : null;

    /// <summary>
    /// The best known present instant: this device's clock while trusted, otherwise the time by the last verified response of any source.
    /// Null when there is none.
    /// </summary>
    public ReferenceTime? Now(ClockReading clock) =>
        IsTrusted ? new ReferenceTime(clock.Wall)
        : _sources.Where(s => s.Value.Offset is not null).OrderByDescending(s => s.Value.DatedAt).Select(s => ReferenceFor(s.Key, clock))
            .FirstOrDefault();

    /// <summary>The best known present instant while no evidence contradicts it, for decisions that are hard to undo.</summary>
    public ReferenceTime? GetUndisputedNow(ClockReading clock) => _sources.Values.Any(s => s.Contradicts) ? null : Now(clock);

    /// <summary>
    /// True when the present instant (<see cref="Now"/>) is that of a response: of a verified one, or of any one that agreed with this
    /// device's clock. False when only the system's time service reports it.
    /// </summary>
    public bool IsNowAnswered(ClockReading clock) =>
        !IsTrusted ? Now(clock) is not null : (_answeredOffset - clock.Offset)?.Duration() <= ConfirmedWithin;

    /// <summary>
    /// The age of a source's reading by all trusted clocks; null when unknown (<see cref="GetDoubt"/>).
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

    /// <summary>Why the ages of a source's readings are unknown.</summary>
    public AgeDoubt GetDoubt(string source) => GetClock(source) switch
    {
        { IsDeviceFast: true } => AgeDoubt.DeviceClockFast,
        { Disagrees: true } => AgeDoubt.ClocksDisagree,
        { Offset: null } when !IsTrusted => AgeDoubt.ClockNotTrusted,
        _ => AgeDoubt.None,
    };

    /// <summary>
    /// True when the newest readings of a source were ahead in the last page, so that a fast clock may have stamped its history.
    /// </summary>
    public bool IsSuspected(string source) => GetClock(source) is { IsSuspected: true } or { IsDeviceFast: true };

    /// <summary>True when the last verified date of another source agrees with this device's clock.</summary>
    private bool IsConfirmedByOther(string source, ClockReading clock) => _sources.Any(
        other => other.Key != source && (other.Value.Offset - clock.Offset)?.Duration() <= ConfirmedWithin);

    private SortedDictionary<string, SourceClock> With(string source, SourceClock clock) =>
        new(_sources, SourceNames.ByRank) { [source] = clock };

    private SourceClock GetClock(string source) => _sources.GetValueOrDefault(source, SourceClock.Unknown);
}
