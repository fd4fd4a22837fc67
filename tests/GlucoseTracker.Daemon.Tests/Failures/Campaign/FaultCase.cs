namespace GlucoseTracker.Daemon.Tests.Failures.Campaign;

/// <summary>When a fault strikes.</summary>
internal enum FaultPhase
{
    /// <summary>From the first moment on.</summary>
    Start,

    /// <summary>After a good while.</summary>
    Running,

    /// <summary>It ends, or strikes again while the program comes back from it.</summary>
    Recovering,
}

/// <summary>One fault at one time, and what must hold nevertheless.</summary>
/// <param name="Area">Network, TLS, service, clock, bus, key, disk, power or process.</param>
/// <param name="Fault">What happens.</param>
/// <param name="Phase">When.</param>
/// <param name="Promise">What is tested.</param>
/// <param name="TryAsync">Tries it, and returns what was broken; null: it needs a kernel.</param>
/// <param name="SystemTest">The test of tests/system that holds it then.</param>
internal sealed record FaultCase(
    string Area, string Fault, FaultPhase Phase, string Promise, Func<Task<IReadOnlyList<string>>>? TryAsync, string SystemTest = "")
{
    public string Id => $"{Area}: {Fault}, {Phase.ToString().ToLowerInvariant()}";

    /// <summary>Its row in docs/fault-campaign.md without the outcome.</summary>
    public string Row => $"| {Area} | {Fault} | {Phase.ToString().ToLowerInvariant()} | {Promise} | " +
        $"{(TryAsync is null ? $"`{SystemTest}`" : "in process")} |";

    public override string ToString() => Id;
}
