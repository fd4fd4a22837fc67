using GlucoseTracker.Screens.Keys;

namespace GlucoseTracker.Daemon.Hats;

/// <summary>A key of a hat, between a line and ground.</summary>
/// <param name="Line">The BCM number.</param>
/// <param name="Role">What it is for.</param>
/// <param name="Label">What is printed beside it, or where it is.</param>
public readonly record struct HatKey(int Line, KeyRole Role, string Label);
