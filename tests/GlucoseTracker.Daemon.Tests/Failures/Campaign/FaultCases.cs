namespace GlucoseTracker.Daemon.Tests.Failures.Campaign;

/// <summary>All cases.</summary>
internal static class FaultCases
{
    public static readonly FaultPhase[] Phases = Enum.GetValues<FaultPhase>();

    public static IReadOnlyList<FaultCase> All { get; } =
    [
        .. ServiceCases.All, .. ClockCases.All, .. BusCases.All, .. KeyCases.All, .. DiskCases.All, .. PowerCases.All, .. ProcessCases.All,
        .. KernelCases.All,
    ];

    /// <summary>The cases that run in this process.</summary>
    public static IReadOnlyList<FaultCase> InProcess { get; } = [.. All.Where(c => c.TryAsync is not null)];
}
