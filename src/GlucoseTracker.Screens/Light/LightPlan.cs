using GlucoseTracker.Graphics;
using GlucoseTracker.Screens.State;

namespace GlucoseTracker.Screens.Light;

/// <summary>The light of a picture.</summary>
/// <remarks>The default value is a lit panel with the first layout and brightness. Equality: by all members.</remarks>
/// <param name="Layout">Day or night.</param>
/// <param name="Brightness">The brightness of the panel.</param>
/// <param name="Dark">True when the panel is off.</param>
public readonly record struct LightPlan(ScreenLayout Layout, DisplayBrightness Brightness, bool Dark);
