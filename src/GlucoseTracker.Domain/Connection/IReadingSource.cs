using GlucoseTracker.Domain.Readings;

namespace GlucoseTracker.Domain.Connection;

/// <summary>A source of readings. The caller decides when to poll and makes one request at a time.</summary>
public interface IReadingSource
{
    /// <summary>
    /// A short name for log, status and readings, such as "LibreLinkUp". For a combination of sources: the name of the source that
    /// responded last.
    /// </summary>
    string Name { get; }

    /// <summary>True while the source sends no requests because e-mail and password are missing, were rejected, or must wait.</summary>
    bool AwaitsCredentials => false;

    /// <summary>True when such a source has new credentials that may be tried immediately.</summary>
    bool HasNewCredentials => false;

    /// <summary>Fetches the present reading.</summary>
    /// <exception cref="SourceException">The request failed; the exception has the cause.</exception>
    Task<FetchResult> FetchCurrentAsync(CancellationToken cancellationToken);

    /// <summary>Fetches the readings of the last hours, in any order, for the start and after a gap.</summary>
    /// <exception cref="SourceException">The request failed; the exception has the cause.</exception>
    Task<IReadOnlyList<Reading>> FetchHistoryAsync(CancellationToken cancellationToken);
}
