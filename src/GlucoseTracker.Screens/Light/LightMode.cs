namespace GlucoseTracker.Screens.Light;

/// <summary>What decides between day and night while no key has chosen.</summary>
public enum LightMode
{
    /// <summary>The clock.</summary>
    Clock,

    /// <summary>The day layout at any hour.</summary>
    Day,

    /// <summary>The night layout at any hour, for a bedroom.</summary>
    Night,
}
