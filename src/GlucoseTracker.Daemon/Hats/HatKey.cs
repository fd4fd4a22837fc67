using GlucoseTracker.Screens.Keys;

namespace GlucoseTracker.Daemon.Hats;

/// <summary>A key of a hat, connected between a GPIO line and ground.</summary>
/// <param name="Line">The BCM number of the GPIO line.</param>
/// <param name="Role">The function of the key.</param>
/// <param name="Label">The label on the board; <see cref="Stick"/>: a direction of the stick, or its press.</param>
public readonly record struct HatKey(int Line, KeyRole Role, string Label)
{
    /// <summary>The label of a key that the stick presses.</summary>
    public const string Stick = "stick";
}
