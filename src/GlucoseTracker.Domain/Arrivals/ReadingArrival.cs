using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Sources;

namespace GlucoseTracker.Domain.Arrivals;

/// <summary>
/// A reading that the previous page of its source did not contain, and when it arrived. The order of arrivals needs no wall clock, so
/// alarms can go by it while no age is known.
/// </summary>
/// <param name="Source">The source's name (<see cref="SourceNames"/>).</param>
/// <param name="Reading">The reading; its stamp may be wrong.</param>
/// <param name="ArrivedAt">When the answer came, on the monotonic clock.</param>
/// <param name="Poll">The number of the poll that brought it, rising by one with each poll since the start.</param>
/// <param name="IsFirstPage">True when it came with the source's first page after the start, so it may have been there before.</param>
public sealed record ReadingArrival(string Source, Reading Reading, TimeSpan ArrivedAt, long Poll, bool IsFirstPage)
{
    /// <summary>
    /// When the previous page of the source came, on the monotonic clock, which did not contain the reading; null for a first page. The
    /// reading was available at the source at some instant from then until <see cref="ArrivedAt"/>.
    /// </summary>
    public TimeSpan? PreviousPageAt { get; init; }

    /// <summary>A placeholder, as <see cref="Readings.Reading.ToString"/>.</summary>
    public override string ToString() => "[arrival]";
}
