namespace GlucoseTracker.Screens.Light;

/// <summary>The light that was chosen at the key, in the order in which the key walks.</summary>
public enum LightChoice
{
    /// <summary>As configured.</summary>
    ByClock,

    /// <summary>The layout and brightness of the day.</summary>
    Day,

    /// <summary>The layout and brightness of the night.</summary>
    Night,

    /// <summary>The panel is off; keys and alarms wake it.</summary>
    Dark,
}
