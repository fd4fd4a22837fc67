namespace GlucoseTracker.Testing.Fuzz;

/// <summary>A parser violated its contract; the message names the input.</summary>
public sealed class FuzzException(string message, Exception? inner = null) : Exception(message, inner);
