using GlucoseTracker.Domain.Connection;

namespace GlucoseTracker.Nightscout.Entries;

/// <summary>A way to read the newest entries of a site.</summary>
internal interface IEntriesApi
{
    /// <summary>The newest entries, of whatever type, and the answer's own date.</summary>
    /// <exception cref="SourceException">There are none; its cause says why.</exception>
    Task<(EntryPage Page, DateTimeOffset? Date)> GetNewestAsync(int count, CancellationToken cancellationToken);
}
