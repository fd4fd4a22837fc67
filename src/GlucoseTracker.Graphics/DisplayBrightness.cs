namespace GlucoseTracker.Graphics;

/// <summary>The brightness of a display in steps. Each display defines their meaning.</summary>
public enum DisplayBrightness
{
    /// <summary>
    /// As dark as the controller's data sheet allows. Not every panel shows a clean picture with it, so it is used only when configured.
    /// </summary>
    Darkest,

    /// <summary>The lowest level of every panel that is not off, for a dark bedroom.</summary>
    Dimmest,

    /// <summary>One step up from the dimmest: for a bedroom with some light.</summary>
    Dim,

    /// <summary>Readable in a lit room with little wear of the panel; the default after the start.</summary>
    Normal,

    /// <summary>The level for a bright room.</summary>
    Bright,

    /// <summary>The brightest step.</summary>
    Brightest,
}
