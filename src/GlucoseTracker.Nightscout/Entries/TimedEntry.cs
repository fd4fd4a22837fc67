namespace GlucoseTracker.Nightscout.Entries;

/// <summary>An entry that tells a glucose value, with its time.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="At">When it was measured, UTC.</param>
internal readonly record struct TimedEntry(SiteEntry Entry, DateTimeOffset At);
