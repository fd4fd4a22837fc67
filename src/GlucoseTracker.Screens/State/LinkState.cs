namespace GlucoseTracker.Screens.State;

/// <summary>The state of the connection from the sensor to this device.</summary>
public enum LinkState
{
    /// <summary>The last poll worked.</summary>
    Fine,

    /// <summary>A key was pressed and the source is being polled.</summary>
    Polling,

    /// <summary>The last poll failed.</summary>
    Lost,

    /// <summary>Readings come with new times, but the value does not move.</summary>
    Frozen,
}
