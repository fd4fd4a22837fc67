namespace GlucoseTracker.Nightscout.Entries;

/// <summary>An entry with a glucose value, and its time.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="At">The time of the measurement, UTC.</param>
internal readonly record struct TimedEntry(SiteEntry Entry, DateTimeOffset At);
