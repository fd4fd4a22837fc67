namespace GlucoseTracker.Simulator.Phone;

/// <summary>The simulated apps.</summary>
public enum SimulatedApp
{
    /// <summary>Juggluco: as many entries as requested; the secret in a header or before the path.</summary>
    Juggluco,

    /// <summary>xDrip+: 24 entries by default, at most 1000; the secret in a header.</summary>
    XDrip,
}

/// <summary>The behaviour of the phone for connections.</summary>
public enum PhoneState
{
    /// <summary>The phone responds.</summary>
    Awake,

    /// <summary>The phone accepts the connection and never responds, as in doze mode.</summary>
    Asleep,

    /// <summary>The phone closes each connection before the end of the response.</summary>
    Breaking,
}
