namespace GlucoseTracker.History;

/// <summary>The id of a person within one file, a number without any meaning.</summary>
/// <remarks>Ids begin at 1; the default value belongs to no person. Equality: by the id.</remarks>
public readonly record struct HistoryPerson(long Id);
