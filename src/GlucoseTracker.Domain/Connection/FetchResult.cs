using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Sensors;
using GlucoseTracker.Domain.Sources;

namespace GlucoseTracker.Domain.Connection;

/// <summary>What a source said about the chosen person.</summary>
/// <param name="Current">The latest reading it has, however old; null when there has never been one.</param>
/// <param name="Sensor">What is known of the sensor; null when the source says nothing.</param>
/// <param name="ServerTime">
/// The answer's own date, its time in caches added (RFC 9111, Age); null when it has none. It was reported to the clock when the headers
/// arrived, and is not reported again: the body may have taken long.
/// </param>
public sealed record FetchResult(Reading? Current, SensorInfo? Sensor, DateTimeOffset? ServerTime)
{
    /// <summary>
    /// Whose reading it is: an unreadable mark that is always the same for the same person; null when the source cannot tell people
    /// apart. Readings of two marks are never put together.
    /// </summary>
    public string? Person { get; init; }

    /// <summary>
    /// All readings of the answer in rising order of time, of one instant the lowest last (<see cref="ReadingPage.Sort"/>); a page of one
    /// when the source tells only the current one.
    /// </summary>
    public IReadOnlyList<Reading> Page { get; init; } = Current is null ? [] : [Current];

    /// <summary>
    /// True when <see cref="ServerTime"/> came over a connection whose certificate was verified. An unverified date dates no reading.
    /// </summary>
    public bool IsServerTimeVerified { get; init; } = true;

    /// <summary>Entries of the answer that tell a value which is no reading; null when there are none.</summary>
    public UnreadableEntries? Unreadable { get; init; }

    /// <summary>
    /// What other sources of the same person answered in the same poll, in the order of the chain; empty for a single source.
    /// </summary>
    public IReadOnlyList<SourcedResult> Others { get; init; } = [];
}

/// <summary>An answer and the source that gave it.</summary>
/// <param name="Source">The source's name (<see cref="SourceNames"/>).</param>
/// <param name="Answer">Its answer; its own <see cref="FetchResult.Others"/> are empty.</param>
public sealed record SourcedResult(string Source, FetchResult Answer);
