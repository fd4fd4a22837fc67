using GlucoseTracker.Screens;

namespace GlucoseTracker.Pi.Workers;

/// <summary>What became of painting.</summary>
/// <param name="NextAt">When, on the monotonic clock, to paint next if nothing changes before.</param>
/// <param name="Light">The light that goes with the picture.</param>
public readonly record struct PanelPicture(TimeSpan NextAt, LightPlan Light);
