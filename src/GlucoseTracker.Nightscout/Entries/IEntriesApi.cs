using GlucoseTracker.Domain;

namespace GlucoseTracker.Nightscout.Entries;

/// <summary>A way to read the newest entries of a site.</summary>
internal interface IEntriesApi
{
    /// <summary>The glucose readings among the newest entries, in rising order of time, and the answer's own date.</summary>
    /// <exception cref="SourceException">There are none; its cause says why.</exception>
    Task<(IReadOnlyList<Reading> Readings, DateTimeOffset? Date)> NewestAsync(int count, CancellationToken cancellationToken);
}
