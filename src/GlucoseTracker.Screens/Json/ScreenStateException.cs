namespace GlucoseTracker.Screens.Json;

/// <summary>A screen state in JSON is invalid. The message names the key, the problem and the valid values.</summary>
public sealed class ScreenStateException(string message, Exception? inner = null) : FormatException(message, inner);
