namespace GlucoseTracker.Domain;

/// <summary>Both clocks of the device at one moment.</summary>
/// <param name="Wall">The wall clock, UTC; on a board without battery it may be years behind after start.</param>
/// <param name="Uptime">The monotonic clock (<see cref="MonotonicClock.Uptime"/>).</param>
public readonly record struct ClockReading(DateTimeOffset Wall, TimeSpan Uptime);
