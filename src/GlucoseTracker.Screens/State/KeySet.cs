namespace GlucoseTracker.Screens.State;

/// <summary>The keys that the device has.</summary>
public enum KeySet
{
    /// <summary>Three at the right edge of the panel, top to bottom.</summary>
    ThreeAtRight,

    /// <summary>Three keys that are not next to the right edge: the panel is upside down, or the keys are apart from it.</summary>
    Three,

    /// <summary>One, somewhere.</summary>
    One,

    /// <summary>None: the panel names no key.</summary>
    None,
}
