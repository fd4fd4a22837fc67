namespace GlucoseTracker.Graphics;

/// <summary>How bright a display shines, from the darkest step to the brightest. What a step means is the display's own affair.</summary>
public enum DisplayBrightness
{
    /// <summary>
    /// As dark as the controller's data sheet allows. Not every panel shows a clean picture with it, so it is used only when asked for.
    /// </summary>
    Darkest,

    /// <summary>As dark as every panel can be without being off: for a dark bedroom.</summary>
    Dimmest,

    /// <summary>One step up from the dimmest: for a bedroom with some light.</summary>
    Dim,

    /// <summary>Readable in a lit room and kind to the panel's life. The step after start.</summary>
    Normal,

    /// <summary>For a bright room.</summary>
    Bright,

    /// <summary>All the panel can give.</summary>
    Brightest,
}
