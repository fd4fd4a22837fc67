namespace GlucoseTracker.Daemon.Tests.Failures.Campaign;

/// <summary>The time of a fault.</summary>
internal enum FaultPhase
{
    /// <summary>From the start.</summary>
    Start,

    /// <summary>After a period of normal operation.</summary>
    Running,

    /// <summary>The end of the fault, or its repetition during the recovery.</summary>
    Recovering,
}

/// <summary>One fault at one time, and the requirement that must hold.</summary>
/// <param name="Area">Network, TLS, service, clock, bus, key, disk, power or process.</param>
/// <param name="Fault">The fault.</param>
/// <param name="Phase">The time of the fault.</param>
/// <param name="Promise">The requirement.</param>
/// <param name="TryAsync">Runs the case and returns the violations; null: the case needs a kernel.</param>
/// <param name="SystemTest">The test of tests/system that covers such a case.</param>
internal sealed record FaultCase(
    string Area, string Fault, FaultPhase Phase, string Promise, Func<Task<IReadOnlyList<string>>>? TryAsync, string SystemTest = "")
{
    public string Id => $"{Area}: {Fault}, {Phase.ToString().ToLowerInvariant()}";

    /// <summary>The row in docs/fault-campaign.md without the outcome.</summary>
    public string Row => $"| {Area} | {Fault} | {Phase.ToString().ToLowerInvariant()} | {Promise} | " +
        $"{(TryAsync is null ? $"`{SystemTest}`" : "in process")} |";

    public override string ToString() => Id;
}
