namespace GlucoseTracker.Screens.Keys;

/// <summary>The role of a key. The configured hat assigns lines of a GPIO chip to roles.</summary>
public enum KeyRole
{
    /// <summary>Ask for a new value; while an alarm rings: quiet it. The only key of a device with one key.</summary>
    Refresh,

    /// <summary>The next page.</summary>
    Page,

    /// <summary>Day, night, dark, by the clock.</summary>
    Light,

    /// <summary>A stick pushed to the left: the page before.</summary>
    Left,

    /// <summary>A stick pushed to the right: the next page.</summary>
    Right,

    /// <summary>A stick pushed up: brighter.</summary>
    Up,

    /// <summary>A stick pushed down: darker.</summary>
    Down,

    /// <summary>A stick pressed in: help while it is held.</summary>
    Stick,
}
