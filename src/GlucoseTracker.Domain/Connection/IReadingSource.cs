using GlucoseTracker.Domain.Readings;

namespace GlucoseTracker.Domain.Connection;

/// <summary>A place that readings come from. One request at a time; the caller decides when.</summary>
public interface IReadingSource
{
    /// <summary>
    /// A short name for logs and status, such as "LibreLinkUp"; it labels the readings. Of a source that is made of several: the one
    /// that gave the last answer.
    /// </summary>
    string Name { get; }

    /// <summary>True while the source asks for nothing because e-mail and password are missing, were refused, or must wait.</summary>
    bool AwaitsCredentials => false;

    /// <summary>True when such a source has others now that may be tried at once.</summary>
    bool HasNewCredentials => false;

    /// <summary>Asks for the present reading.</summary>
    /// <exception cref="SourceException">There is none; its cause says why.</exception>
    Task<FetchResult> FetchCurrentAsync(CancellationToken cancellationToken);

    /// <summary>Asks for the readings of the last hours, in any order; used at start and after a gap.</summary>
    /// <exception cref="SourceException">There are none; its cause says why.</exception>
    Task<IReadOnlyList<Reading>> FetchHistoryAsync(CancellationToken cancellationToken);
}
