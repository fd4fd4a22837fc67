using GlucoseTracker.Domain;

namespace GlucoseTracker.Nightscout.Entries;

/// <summary>One answer's entries.</summary>
/// <param name="Readings">The glucose readings in it, in rising order of time, one per instant.</param>
/// <param name="Entries">How many entries it held, others than glucose included.</param>
internal sealed record EntryPage(IReadOnlyList<Reading> Readings, int Entries);
