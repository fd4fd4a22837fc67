namespace GlucoseTracker.Screens.Light;

/// <summary>What decides between day and night while no key has chosen.</summary>
public enum LightMode
{
    /// <summary>The clock.</summary>
    Clock,

    /// <summary>It is always day.</summary>
    Day,

    /// <summary>It is always night: a bedroom.</summary>
    Night,
}
