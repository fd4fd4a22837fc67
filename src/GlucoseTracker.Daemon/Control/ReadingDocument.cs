namespace GlucoseTracker.Daemon.Control;

/// <summary>The document that is posted to <c>ReadingsWebhook</c>: a part of <c>status --json</c>. All keys are always present.</summary>
/// <param name="Test">True for the request of <c>webhook-test</c>: the reading may have been sent before.</param>
/// <param name="Reading">The reading with its time and age; null only in a test, without a reading of known age.</param>
/// <param name="Freshness">fresh, ageing, stale, none: by the age at the time of sending.</param>
/// <param name="Level">As in <see cref="StatusDocument"/>.</param>
/// <param name="Delta">The change up to the newest reading while it is fresh; null for others.</param>
/// <param name="Source">The source of the newest reading; null for other readings.</param>
public sealed record ReadingDocument(
    bool Test, StatusReading? Reading, string Freshness, string Level, StatusDelta? Delta, string? Source);
