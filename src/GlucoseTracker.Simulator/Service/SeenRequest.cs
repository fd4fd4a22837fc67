using GlucoseTracker.Simulator.Faults;

namespace GlucoseTracker.Simulator.Service;

/// <summary>A request that reached the simulator.</summary>
/// <param name="At">The time by the simulator's clock.</param>
/// <param name="Kind">The kind of call.</param>
/// <param name="Host">The requested host name.</param>
/// <param name="Version">The client version in the request.</param>
public sealed record SeenRequest(DateTimeOffset At, CallKinds Kind, string Host, string Version);
