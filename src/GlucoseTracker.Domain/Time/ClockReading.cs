using GlucoseTracker.Domain.Polling;

namespace GlucoseTracker.Domain.Time;

/// <summary>Both clocks of the device at one moment.</summary>
/// <param name="Wall">The wall clock, UTC; on a board without battery it may be years behind after start.</param>
/// <param name="Uptime">The monotonic clock (<see cref="MonotonicClock.Uptime"/>).</param>
public readonly record struct ClockReading(DateTimeOffset Wall, TimeSpan Uptime)
{
    /// <summary>What the wall clock, as it goes now, would have shown at another instant of the monotonic clock.</summary>
    public ClockReading At(TimeSpan uptime) => new(Wall - (Uptime - uptime), uptime);

    /// <summary>Wall clock less monotonic clock: constant until somebody sets the wall clock.</summary>
    internal TimeSpan Offset => Wall - DateTimeOffset.UnixEpoch - Uptime;
}
