namespace GlucoseTracker.Domain.Polling;

/// <summary>What becomes of a key press that asks for a poll.</summary>
/// <param name="Now">True: ask at once.</param>
/// <param name="LastAskedAgo">How long ago was last asked; null when never.</param>
public readonly record struct KeyPollDecision(bool Now, TimeSpan? LastAskedAgo);
