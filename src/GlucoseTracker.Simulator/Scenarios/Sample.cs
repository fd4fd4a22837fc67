using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Simulator.Scenarios;

/// <summary>One measurement of the simulated sensor.</summary>
/// <param name="Value">What the sensor said.</param>
/// <param name="MeasuredAt">When, UTC, whole seconds.</param>
/// <param name="Trend">The direction; unknown on history points.</param>
public sealed record Sample(SensorValue Value, DateTimeOffset MeasuredAt, Trend Trend);
