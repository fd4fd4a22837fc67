namespace GlucoseTracker.Screens.State;

/// <summary>How a time of day is written.</summary>
public enum ClockStyle
{
    /// <summary>"14:32".</summary>
    Hours24,

    /// <summary>"2:32 pm"; hour numbers at a graph stay short: "2".</summary>
    Hours12,
}
