using GlucoseTracker.Domain.Readings;

namespace GlucoseTracker.Domain.Time;

/// <summary>
/// The evidence about the clocks of one source: its service's dates, and the stamps of the device that measures for it. Immutable.
/// </summary>
internal sealed record SourceClock
{
    /// <summary>So many answers in a row must contradict this device's clock.</summary>
    private const int ContradictionsNeeded = 2;

    /// <summary>So many polls in a row must bring nothing new but readings from the future: then it is no stray entry.</summary>
    private const int AheadPagesNeeded = 2;

    /// <summary>So many polls in a row must bring none that is ahead before a clock that was fast is believed again.</summary>
    private const int RegularPagesNeeded = 3;

    /// <summary>Answers of one date within this time count as one: a poll may be several requests within the same second.</summary>
    private static readonly TimeSpan SameAnswer = TimeSpan.FromSeconds(30);

    /// <summary>Readings that follow each other within this time come from one device that goes on measuring.</summary>
    private static readonly TimeSpan Neighbours = TimeSpan.FromMinutes(7);

    public static SourceClock Unknown { get; } = new();

    /// <summary>The last verified date less the monotonic clock at its arrival; null when there was none.</summary>
    public TimeSpan? Offset { get; private init; }

    /// <summary>When it arrived.</summary>
    public TimeSpan DatedAt { get; private init; }

    /// <summary>True when the last answers contradicted this device's clock, which its time service vouches for.</summary>
    public bool Disagrees => Contradictions >= ContradictionsNeeded;

    /// <summary>True when the last answer did.</summary>
    public bool Contradicts => Contradictions > 0;

    /// <summary>True when the stamps of the source's newest readings are ahead poll after poll.</summary>
    public bool IsDeviceFast { get; private init; }

    /// <summary>
    /// True when the last page with new readings brought none that is not ahead. It may be a stray entry or a fast clock.
    /// </summary>
    public bool IsSuspected => AheadPages > 0;

    private int Contradictions { get; init; }

    private int AheadPages { get; init; }

    private int RegularPages { get; init; }

    /// <summary>After an answer with a verified date.</summary>
    /// <param name="date">The date.</param>
    /// <param name="clock">Both clocks at its arrival.</param>
    /// <param name="isVouched">True when the system's time service vouches for the wall clock.</param>
    public SourceClock WithDate(DateTimeOffset date, ClockReading clock, bool isVouched)
    {
        var offset = date - DateTimeOffset.UnixEpoch - clock.Uptime;
        var contradicts = isVouched && (clock.Wall - date).Duration() > ReferenceTime.Tolerance;
        var isKnown = Offset is not null && clock.Uptime - DatedAt < SameAnswer && (Offset + DatedAt) == (offset + clock.Uptime);
        return this with
        {
            Offset = offset,
            DatedAt = clock.Uptime,
            Contradictions = !contradicts ? 0 : isKnown ? Math.Max(1, Contradictions) : Math.Min(Contradictions + 1, ContradictionsNeeded),
        };
    }

    /// <summary>
    /// After a page. A reading that is ahead is a stray when others of the page are not. When all that is new lies in the future, or two
    /// and more readings that are ahead follow the others in unbroken order, the clock that stamps them is fast.
    /// </summary>
    /// <param name="page">All readings of the page.</param>
    /// <param name="isNew">Tells which of them the page before did not hold.</param>
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
            var usual = Math.Min(RegularPages + 1, RegularPagesNeeded);
            return this with { AheadPages = 0, RegularPages = usual, IsDeviceFast = IsDeviceFast && usual < RegularPagesNeeded };
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
                || RunsAhead(page, reference)
            };
        }

        return RunsAhead(page, reference) ? this with { AheadPages = AheadPagesNeeded, RegularPages = 0, IsDeviceFast = true } : this;
    }

    private static bool RunsAhead(IReadOnlyList<Reading> page, ReferenceTime reference)
    {
        var ordered = page.Select(r => r.MeasuredAt).Distinct().Order().ToList();
        var first = ordered.FindIndex(reference.IsAhead);
        return first > 0 && first + 1 < ordered.Count
            && ordered[first] - ordered[first - 1] <= Neighbours && ordered[first + 1] - ordered[first] <= Neighbours;
    }
}
