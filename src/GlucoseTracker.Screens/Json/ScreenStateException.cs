namespace GlucoseTracker.Screens.Json;

/// <summary>A written state cannot be read. The message names the key, the problem, and the values that are allowed.</summary>
public sealed class ScreenStateException(string message, Exception? inner = null) : FormatException(message, inner);
