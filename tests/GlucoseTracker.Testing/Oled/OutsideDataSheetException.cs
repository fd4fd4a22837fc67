namespace GlucoseTracker.Testing.Oled;

/// <summary>A driver sent bytes that the data sheet does not allow.</summary>
public sealed class OutsideDataSheetException(string message) : Exception(message);
