using GlucoseTracker.Domain.Polling;

namespace GlucoseTracker.Domain.Time;

/// <summary>Both clocks of the device at one moment.</summary>
/// <remarks>
/// The default value is the year 1 at the start of the monotonic clock and is not a reading of the device. Equality: by both clocks.
/// </remarks>
/// <param name="Wall">The wall clock, UTC; on a board without battery it can be years behind after the start.</param>
/// <param name="Uptime">The monotonic clock (<see cref="MonotonicClock.Uptime"/>).</param>
public readonly record struct ClockReading(DateTimeOffset Wall, TimeSpan Uptime)
{
    /// <summary>The wall clock at another instant of the monotonic clock, assuming that the wall clock was not set.</summary>
    public ClockReading At(TimeSpan uptime) => new(Wall - (Uptime - uptime), uptime);

    /// <summary>Wall clock minus monotonic clock: constant until the wall clock is set.</summary>
    internal TimeSpan Offset => Wall - DateTimeOffset.UnixEpoch - Uptime;
}
