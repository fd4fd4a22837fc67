namespace GlucoseTracker.Graphics.Pictures;

/// <summary>A colour with channels from 0 to 255.</summary>
/// <remarks>The default value is black. Equality: by the channels.</remarks>
public readonly record struct Rgb(byte Red, byte Green, byte Blue);
