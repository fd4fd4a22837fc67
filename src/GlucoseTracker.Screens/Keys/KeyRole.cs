namespace GlucoseTracker.Screens.Keys;

/// <summary>The role of a key. The configured hat assigns lines of a GPIO chip to roles.</summary>
public enum KeyRole
{
    /// <summary>Poll; while an alarm rings: snooze it. The only key of a device with one key.</summary>
    Refresh,

    /// <summary>The next page.</summary>
    Page,

    /// <summary>Change the light: day, night, dark, by the clock.</summary>
    Light,

    /// <summary>The stick moved to the left: the previous page.</summary>
    Left,

    /// <summary>The stick moved to the right: the next page.</summary>
    Right,

    /// <summary>The stick moved up: brighter.</summary>
    Up,

    /// <summary>The stick moved down: darker.</summary>
    Down,

    /// <summary>The stick pressed: help while it is held.</summary>
    Stick,
}
