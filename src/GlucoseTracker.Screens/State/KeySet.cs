namespace GlucoseTracker.Screens.State;

/// <summary>The keys that the device has.</summary>
public enum KeySet
{
    /// <summary>Three at the right edge of the panel, top to bottom.</summary>
    ThreeAtRight,

    /// <summary>Three, but not where words could point at them: the panel hangs upside down, or they are apart.</summary>
    Three,

    /// <summary>One, somewhere.</summary>
    One,

    /// <summary>None: the panel names no key.</summary>
    None,
}
