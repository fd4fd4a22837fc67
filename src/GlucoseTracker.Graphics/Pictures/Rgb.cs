namespace GlucoseTracker.Graphics.Pictures;

/// <summary>A colour, 0 to 255 each.</summary>
public readonly record struct Rgb(byte Red, byte Green, byte Blue);
