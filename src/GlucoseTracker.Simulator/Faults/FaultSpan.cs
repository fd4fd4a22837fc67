using GlucoseTracker.Simulator.Scenarios;

namespace GlucoseTracker.Simulator.Faults;

/// <summary>A fault during a part of a scenario.</summary>
/// <param name="When">The part.</param>
/// <param name="Fault">What fails.</param>
public sealed record FaultSpan(MinuteSpan When, Fault Fault);
