namespace GlucoseTracker.Simulator.Service;

/// <summary>What the service demands. Changeable while the simulator runs.</summary>
public sealed record ServiceRules
{
    /// <summary>The least client version on data calls. Default 4.16.0.</summary>
    public Version MinimumVersion { get; init; } = new(4, 16, 0);

    /// <summary>The steps that the account must do before it gets a session; accepted ones are taken off.</summary>
    public IReadOnlyList<AccountStep> Steps { get; init; } = [];

    /// <summary>
    /// The region that the account lives in: a login elsewhere is redirected there. Null: every host takes it.
    /// A client that uses the simulator by address is redirected once and taken at its next login.
    /// </summary>
    public string? Region { get; init; }

    /// <summary>
    /// The region that the account has moved to: a data call with a session that was given before is answered with a redirect there, until
    /// a new login; logins are taken everywhere. Null, the default: it has not moved.
    /// </summary>
    public string? MovedTo { get; init; }
}
