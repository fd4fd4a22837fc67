namespace GlucoseTracker.Screens.State;

/// <summary>The keys of the device.</summary>
public enum KeySet
{
    /// <summary>Three keys at the right edge of the panel, from top to bottom.</summary>
    ThreeAtRight,

    /// <summary>Three keys that are not next to the right edge: the panel is upside down, or the keys are apart from it.</summary>
    Three,

    /// <summary>One key at an unknown position.</summary>
    One,

    /// <summary>No keys.</summary>
    None,
}
