using GlucoseTracker.Simulator.Scenarios;

namespace GlucoseTracker.Simulator.Faults;

/// <summary>A fault during a part of a scenario.</summary>
/// <param name="When">The time span.</param>
/// <param name="Fault">The fault.</param>
public sealed record FaultSpan(MinuteSpan When, Fault Fault);
