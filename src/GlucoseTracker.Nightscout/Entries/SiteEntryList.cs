namespace GlucoseTracker.Nightscout.Entries;

/// <summary>The entries of one response.</summary>
/// <param name="Newest">The newest entries with a time, in ascending order of time; entries of one instant in the order of the
/// response.</param>
/// <param name="Total">The number of all entries in the response.</param>
internal sealed record SiteEntryList(IReadOnlyList<SiteEntry> Newest, int Total);
