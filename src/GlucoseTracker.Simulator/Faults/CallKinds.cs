namespace GlucoseTracker.Simulator.Faults;

/// <summary>The calls of the interface.</summary>
[Flags]
public enum CallKinds
{
    /// <summary>No call.</summary>
    None = 0,

    /// <summary><c>POST /llu/auth/login</c>.</summary>
    Login = 1,

    /// <summary><c>POST /auth/continue/{type}</c>.</summary>
    AccountStep = 2,

    /// <summary><c>GET /llu/connections</c>.</summary>
    Connections = 4,

    /// <summary><c>GET /llu/connections/{patientId}/graph</c>.</summary>
    Graph = 8,

    /// <summary><c>GET /llu/connections/{patientId}/logbook</c>.</summary>
    Logbook = 16,

    /// <summary><c>GET /llu/config/country</c>.</summary>
    Country = 32,

    /// <summary>Any other path.</summary>
    Other = 64,

    /// <summary>The calls that need a session.</summary>
    Data = Connections | Graph | Logbook,

    /// <summary>The calls that make a session.</summary>
    Account = Login | AccountStep,

    /// <summary>Every call.</summary>
    All = Account | Data | Country | Other,
}
