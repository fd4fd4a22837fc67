namespace GlucoseTracker.Screens.Json;

/// <summary>A written state cannot be read. The message names the key, what is wrong with it, and what may stand there.</summary>
public sealed class ScreenStateException(string message, Exception? inner = null) : FormatException(message, inner);
