using GlucoseTracker.Simulator.Faults;

namespace GlucoseTracker.Simulator.Service;

/// <summary>A request that reached the simulator.</summary>
/// <param name="At">When, by the simulator's clock.</param>
/// <param name="Kind">What was called.</param>
/// <param name="Host">The host name that the client asked for.</param>
/// <param name="Version">The client version that it named.</param>
public sealed record SeenRequest(DateTimeOffset At, CallKinds Kind, string Host, string Version);
