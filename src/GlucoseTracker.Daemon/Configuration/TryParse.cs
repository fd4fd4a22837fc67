namespace GlucoseTracker.Daemon.Configuration;

/// <summary>Turns the text of a setting into its value; false when it cannot.</summary>
internal delegate bool TryParse<T>(string text, out T value);
