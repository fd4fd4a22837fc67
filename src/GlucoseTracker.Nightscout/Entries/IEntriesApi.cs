using GlucoseTracker.Domain.Connection;

namespace GlucoseTracker.Nightscout.Entries;

/// <summary>Reads the newest entries of a site.</summary>
internal interface IEntriesApi
{
    /// <summary>Fetches the newest entries of all types, and the date of the response.</summary>
    /// <exception cref="SourceException">The request failed; the exception has the cause.</exception>
    Task<(EntryPage Page, DateTimeOffset? Date)> GetNewestAsync(int count, CancellationToken cancellationToken);
}
