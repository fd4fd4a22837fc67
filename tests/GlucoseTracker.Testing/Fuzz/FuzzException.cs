namespace GlucoseTracker.Testing.Fuzz;

/// <summary>A parser broke its promise; the message says with which input.</summary>
public sealed class FuzzException(string message, Exception? inner = null) : Exception(message, inner);
