namespace GlucoseTracker.Graphics.Drawing;

/// <summary>The colours of drawn pixels.</summary>
public enum Ink
{
    /// <summary>Lit pixels.</summary>
    Light,

    /// <summary>Dark, for drawing on a light block.</summary>
    Dark,
}
