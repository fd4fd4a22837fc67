using GlucoseTracker.Graphics;

namespace GlucoseTracker.Pi.Terminal;

/// <summary>The light of a panel that is drawn in a terminal.</summary>
/// <param name="Brightness">The step of brightness.</param>
/// <param name="IsOff">True: the panel is off, and the picture is black.</param>
public readonly record struct TerminalLight(DisplayBrightness Brightness, bool IsOff);
