using GlucoseTracker.Domain.Readings;

namespace GlucoseTracker.Domain.Time;

/// <summary>
/// The evidence about the clocks of one source: the dates of its service's responses, and the stamps of the measuring device. Immutable.
/// </summary>
internal sealed record SourceClock
{
    /// <summary>The number of responses in a row that must contradict this device's clock.</summary>
    private const int ContradictionsNeeded = 2;

    /// <summary>
    /// The number of polls in a row whose new readings are all in the future, after which the clock counts as fast rather than one entry as
    /// stray.
    /// </summary>
    private const int AheadPagesNeeded = 2;

    /// <summary>The number of polls in a row without readings ahead, after which a fast clock is trusted again.</summary>
    private const int RegularPagesNeeded = 3;

    /// <summary>The time within which responses with one date count as one, because a poll can consist of several requests.</summary>
    private static readonly TimeSpan SameAnswer = TimeSpan.FromSeconds(30);

    /// <summary>The maximum distance of readings that one device measured in sequence.</summary>
    private static readonly TimeSpan Neighbours = TimeSpan.FromMinutes(7);

    public static SourceClock Unknown { get; } = new();

    /// <summary>The last verified date minus the monotonic clock on its arrival; null when there was none.</summary>
    public TimeSpan? Offset { get; private init; }

    /// <summary>The arrival of the last verified date on the monotonic clock.</summary>
    public TimeSpan DatedAt { get; private init; }

    /// <summary>True when the last responses contradicted this device's clock although NTP has set it.</summary>
    public bool Disagrees => Contradictions >= ContradictionsNeeded;

    /// <summary>True when the last response contradicted this device's clock.</summary>
    public bool Contradicts => Contradictions > 0;

    /// <summary>True when the stamps of the source's newest readings are repeatedly ahead.</summary>
    public bool IsDeviceFast { get; private init; }

    /// <summary>
    /// True when all new readings of the last page with new readings were ahead, which can be a stray entry or a fast clock.
    /// </summary>
    public bool IsSuspected => AheadPages > 0;

    private int Contradictions { get; init; }

    private int AheadPages { get; init; }

    private int RegularPages { get; init; }

    /// <summary>Observes a response with a verified date.</summary>
    /// <param name="date">The date.</param>
    /// <param name="clock">Both clocks on arrival.</param>
    /// <param name="isConfirmed">
    /// True when the system's time service has set the wall clock, or the date of another source agrees with it.
    /// </param>
    public SourceClock WithDate(DateTimeOffset date, ClockReading clock, bool isConfirmed)
    {
        var offset = date - DateTimeOffset.UnixEpoch - clock.Uptime;
        var contradicts = isConfirmed && (clock.Wall - date).Duration() > ReferenceTime.Tolerance;
        var isKnown = Offset is not null && clock.Uptime - DatedAt < SameAnswer && (Offset + DatedAt) == (offset + clock.Uptime);
        return this with
        {
            Offset = offset,
            DatedAt = clock.Uptime,
            Contradictions = !contradicts ? 0 : isKnown ? Math.Max(1, Contradictions) : Math.Min(Contradictions + 1, ContradictionsNeeded),
        };
    }

    /// <summary>
    /// Observes a page. A reading that is ahead is a stray when other readings of the page are not. When all new readings are in the
    /// future, or two or more readings that are ahead follow the others without a gap, the clock that stamps them is fast.
    /// </summary>
    /// <param name="page">All readings of the page.</param>
    /// <param name="isNew">True for readings that the previous page did not contain.</param>
    /// <param name="reference">The present instant.</param>
    public SourceClock WithPage(IReadOnlyList<Reading> page, Func<Reading, bool> isNew, ReferenceTime reference)
    {
        var arrived = page.Where(isNew).ToList();
        if (arrived.Count == 0)
        {
            return this;
        }

        if (!arrived.Exists(reference.IsAhead))
        {
            var regular = Math.Min(RegularPages + 1, RegularPagesNeeded);
            return this with { AheadPages = 0, RegularPages = regular, IsDeviceFast = IsDeviceFast && regular < RegularPagesNeeded };
        }

        if (arrived.TrueForAll(r => r.MeasuredAt > reference.Instant))
        {
            var ahead = Math.Min(AheadPages + 1, AheadPagesNeeded);
            return this with
            {
                AheadPages = ahead,
                RegularPages = 0,
                IsDeviceFast = IsDeviceFast
                || ahead == AheadPagesNeeded
                || IsPageAhead(page, reference)
            };
        }

        return IsPageAhead(page, reference) ? this with { AheadPages = AheadPagesNeeded, RegularPages = 0, IsDeviceFast = true } : this;
    }

    private static bool IsPageAhead(IReadOnlyList<Reading> page, ReferenceTime reference)
    {
        var ordered = page.Select(r => r.MeasuredAt).Distinct().Order().ToList();
        var first = ordered.FindIndex(reference.IsAhead);
        return first > 0 && first + 1 < ordered.Count
            && ordered[first] - ordered[first - 1] <= Neighbours && ordered[first + 1] - ordered[first] <= Neighbours;
    }
}
