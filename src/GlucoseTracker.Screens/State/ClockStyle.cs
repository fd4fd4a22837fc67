namespace GlucoseTracker.Screens.State;

/// <summary>The formats of a time of day.</summary>
public enum ClockStyle
{
    /// <summary>24 hours: "14:32".</summary>
    Hours24,

    /// <summary>12 hours: "2:32 pm"; on the axis of a graph only "2".</summary>
    Hours12,
}
