namespace GlucoseTracker.Graphics.Drawing;

/// <summary>What a drawn pixel becomes.</summary>
public enum Ink
{
    /// <summary>Lit.</summary>
    Light,

    /// <summary>Dark: drawing on a light block.</summary>
    Dark,
}
