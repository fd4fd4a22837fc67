namespace GlucoseTracker.Domain.Polling;

/// <summary>The decision about a key press that requests a poll.</summary>
/// <remarks>The default value is: no poll, and no earlier request. Equality: by both members.</remarks>
/// <param name="Now">True to poll immediately.</param>
/// <param name="LastAskedAgo">The time since the last request; null when there was none.</param>
public readonly record struct KeyPollDecision(bool Now, TimeSpan? LastAskedAgo);
