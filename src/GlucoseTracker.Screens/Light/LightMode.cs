namespace GlucoseTracker.Screens.Light;

/// <summary>The automatic choice of day or night.</summary>
public enum LightMode
{
    /// <summary>Brightness by the clock.</summary>
    Clock,

    /// <summary>Always the day layout.</summary>
    Day,

    /// <summary>Always the night layout, for a bedroom.</summary>
    Night,
}
