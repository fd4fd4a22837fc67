using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Simulator.Scenarios;

/// <summary>One measurement of the simulated sensor.</summary>
/// <param name="Value">The value of the sensor.</param>
/// <param name="MeasuredAt">The time of the measurement, UTC, whole seconds.</param>
/// <param name="Trend">The trend; unknown for history points.</param>
public sealed record Sample(SensorValue Value, DateTimeOffset MeasuredAt, Trend Trend);
