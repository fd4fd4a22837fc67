namespace GlucoseTracker.Screens.Light;

/// <summary>The light chosen with the light key, in the order of its presses.</summary>
public enum LightChoice
{
    /// <summary>Brightness as configured.</summary>
    ByClock,

    /// <summary>The layout and brightness of the day.</summary>
    Day,

    /// <summary>The layout and brightness of the night.</summary>
    Night,

    /// <summary>The panel is off; keys and alarms wake it.</summary>
    Dark,
}
