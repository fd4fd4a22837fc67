namespace GlucoseTracker.Nightscout.Entries;

/// <summary>The entries of one answer.</summary>
/// <param name="Newest">The newest of those that have a time, in rising order of time; entries of one instant in the answer's
/// order.</param>
/// <param name="Total">How many entries the answer held, of whatever kind.</param>
internal sealed record SiteEntryList(IReadOnlyList<SiteEntry> Newest, int Total);
