using GlucoseTracker.Graphics;
using GlucoseTracker.Screens.State;

namespace GlucoseTracker.Screens.Light;

/// <summary>How much light a picture may give.</summary>
/// <param name="Layout">Day or night.</param>
/// <param name="Brightness">The panel's step.</param>
/// <param name="Dark">True: the panel is off.</param>
public readonly record struct LightPlan(ScreenLayout Layout, DisplayBrightness Brightness, bool Dark);
