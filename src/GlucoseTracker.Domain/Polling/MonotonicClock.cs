using GlucoseTracker.Domain.Time;

namespace GlucoseTracker.Domain.Polling;

/// <summary>The monotonic side of a <see cref="TimeProvider"/>, alone and with the wall clock.</summary>
public static class MonotonicClock
{
    /// <summary>
    /// Time since an arbitrary fixed instant (on Linux: since boot, CLOCK_MONOTONIC). It never jumps, so all intervals are measured
    /// with it: this board has no battery clock and its wall clock is corrected after start.
    /// </summary>
    public static TimeSpan Uptime(this TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        return time.GetElapsedTime(0, time.GetTimestamp());
    }

    /// <summary>Both clocks, now.</summary>
    public static ClockReading ReadClocks(this TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        return new ClockReading(time.GetUtcNow(), time.Uptime());
    }
}
