namespace GlucoseTracker.Daemon.Configuration;

/// <summary>Parses the text of a setting; false when the text is invalid.</summary>
internal delegate bool TryParse<T>(string text, out T value);
