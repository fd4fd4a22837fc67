namespace GlucoseTracker.History;

/// <summary>How much is kept of a person.</summary>
/// <param name="Readings">Stored readings, all sources together; a measurement that two sources told counts twice.</param>
/// <param name="From">The oldest, UTC.</param>
/// <param name="To">The newest, UTC.</param>
public sealed record HistoryExtent(long Readings, DateTimeOffset? From, DateTimeOffset? To);
