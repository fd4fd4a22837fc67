namespace GlucoseTracker.Simulator.Phone;

/// <summary>Which app the phone runs.</summary>
public enum SimulatedApp
{
    /// <summary>Juggluco: as many entries as asked for, a secret in a header or in front of the path.</summary>
    Juggluco,

    /// <summary>xDrip+: 24 entries unless asked for more, at most 1000, a secret in a header.</summary>
    XDrip,
}

/// <summary>What the phone does with a connection.</summary>
public enum PhoneState
{
    /// <summary>It answers.</summary>
    Awake,

    /// <summary>It takes the connection and never answers, as in a doze.</summary>
    Asleep,

    /// <summary>It breaks each connection in the middle of the answer.</summary>
    Breaking,
}
