namespace GlucoseTracker.Simulator.Service;

/// <summary>The requirements of the service, which can be changed at any time.</summary>
public sealed record ServiceRules
{
    /// <summary>The minimum client version for data calls. Default 4.16.0.</summary>
    public Version MinimumVersion { get; init; } = new(4, 16, 0);

    /// <summary>The steps that the account must complete before it gets a session; accepted steps are removed.</summary>
    public IReadOnlyList<AccountStep> Steps { get; init; } = [];

    /// <summary>
    /// The region of the account: a login elsewhere is redirected there. Null: logins are accepted everywhere.
    /// A client that uses the simulator by address is redirected once and accepted at its next login.
    /// </summary>
    public string? Region { get; init; }

    /// <summary>
    /// The new region of a moved account: data calls with an older session are redirected there until
    /// a new login; logins are accepted everywhere. Null (default): the account has not moved.
    /// </summary>
    public string? MovedTo { get; init; }
}
