namespace GlucoseTracker.Screens.State;

/// <summary>The state of the connection from the sensor to this device.</summary>
public enum LinkState
{
    /// <summary>The last poll succeeded.</summary>
    Fine,

    /// <summary>A key was pressed and the source is being polled.</summary>
    Polling,

    /// <summary>The last poll failed.</summary>
    Lost,

    /// <summary>New readings arrive, but their value does not change.</summary>
    Frozen,
}
