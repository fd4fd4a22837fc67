namespace GlucoseTracker.Screens.State;

/// <summary>What is known of the way from the sensor to here.</summary>
public enum LinkState
{
    /// <summary>The last poll worked.</summary>
    Fine,

    /// <summary>A key was pressed and the service is being asked.</summary>
    Polling,

    /// <summary>The last poll failed.</summary>
    Lost,

    /// <summary>Readings come with new times, but the value does not move.</summary>
    Frozen,
}
