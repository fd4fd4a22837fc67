using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Sources;

namespace GlucoseTracker.Domain.Arrivals;

/// <summary>
/// A reading that the previous page of its source did not contain, and the time of its arrival. The order of arrivals needs no wall clock,
/// so alarms can use it while ages are unknown.
/// </summary>
/// <remarks>Equality: by all members; two arrivals of one reading in different polls differ.</remarks>
/// <param name="Source">The name of the source (<see cref="SourceNames"/>).</param>
/// <param name="Reading">The reading, whose stamp may be wrong.</param>
/// <param name="ArrivedAt">The time of the response, on the monotonic clock.</param>
/// <param name="Poll">The number of the poll, counted from the start.</param>
/// <param name="IsFirstPage">True for the first page of the source after the start, whose readings may have existed before.</param>
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
