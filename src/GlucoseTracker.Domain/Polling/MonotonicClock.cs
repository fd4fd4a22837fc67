using GlucoseTracker.Domain.Time;

namespace GlucoseTracker.Domain.Polling;

/// <summary>Reads the monotonic clock of a <see cref="TimeProvider"/>, alone or together with the wall clock.</summary>
public static class MonotonicClock
{
    /// <summary>
    /// The time since a fixed instant (on Linux: since boot, CLOCK_MONOTONIC). The clock never jumps, so all intervals are measured with
    /// it; a Raspberry Pi has no battery-backed clock, and its wall clock is corrected after the start.
    /// </summary>
    public static TimeSpan Uptime(this TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        return time.GetElapsedTime(0, time.GetTimestamp());
    }

    /// <summary>Both clocks at the present instant.</summary>
    public static ClockReading ReadClocks(this TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        return new ClockReading(time.GetUtcNow(), time.Uptime());
    }
}
