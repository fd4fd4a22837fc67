namespace GlucoseTracker.Graphics.Pictures;

/// <summary>A colour with channels from 0 to 255.</summary>
public readonly record struct Rgb(byte Red, byte Green, byte Blue);
