namespace GlucoseTracker.History;

/// <summary>The id of a person within one file, a number without any meaning.</summary>
public readonly record struct HistoryPerson(long Id);
