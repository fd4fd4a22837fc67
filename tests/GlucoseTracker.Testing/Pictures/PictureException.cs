namespace GlucoseTracker.Testing.Pictures;

/// <summary>A picture is not the approved one.</summary>
public sealed class PictureException(string message) : Exception(message);
