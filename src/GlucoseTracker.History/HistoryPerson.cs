namespace GlucoseTracker.History;

/// <summary>Whose readings, inside one file. It is a number and nothing more.</summary>
public readonly record struct HistoryPerson(long Id);
