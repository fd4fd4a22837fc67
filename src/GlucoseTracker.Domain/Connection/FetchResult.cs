using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Sensors;
using GlucoseTracker.Domain.Sources;

namespace GlucoseTracker.Domain.Connection;

/// <summary>The response of a source about the chosen person.</summary>
/// <param name="Current">The latest reading of the source, however old; null when there are none.</param>
/// <param name="Sensor">The dates of the sensor; null when the source does not report them.</param>
/// <param name="ServerTime">
/// The date of the response plus its age in caches (RFC 9111, Age); null when it has none. The clock monitor received the date with the
/// headers, and not again afterwards, because the body can take long.
/// </param>
public sealed record FetchResult(Reading? Current, SensorInfo? Sensor, DateTimeOffset? ServerTime)
{
    /// <summary>
    /// The hash of the person, always the same for the same person; null when the source does not identify people. Readings with different
    /// hashes are never merged.
    /// </summary>
    public string? Person { get; init; }

    /// <summary>
    /// All readings of the response in ascending order of time; of several at one instant, the lowest is last (<see
    /// cref="ReadingPage.Sort"/>). A source that reports only the current reading has a page of one.
    /// </summary>
    public IReadOnlyList<Reading> Page { get; init; } = Current is null ? [] : [Current];

    /// <summary>
    /// True when the certificate of the connection was verified. Otherwise <see cref="ServerTime"/> is no evidence about a clock.
    /// </summary>
    public bool IsServerTimeVerified { get; init; } = true;

    /// <summary>The entries of the response whose value is unreadable; null when there are none.</summary>
    public UnreadableEntries? Unreadable { get; init; }

    /// <summary>
    /// The responses of the other sources of the same person in the same poll, in the order of the chain; empty for a single source.
    /// </summary>
    public IReadOnlyList<SourcedResult> Others { get; init; } = [];
}

/// <summary>A response and its source.</summary>
/// <param name="Source">The name of the source (<see cref="SourceNames"/>).</param>
/// <param name="Answer">The response; its <see cref="FetchResult.Others"/> is empty.</param>
public sealed record SourcedResult(string Source, FetchResult Answer);
