using GlucoseTracker.Domain.Polling;

namespace GlucoseTracker.Daemon.Display;

/// <summary>
/// The clock of the viewer and of key presses: it counts ticks as seconds. In the daemon a tick is a second, so it is the monotonic clock,
/// the one that the kernel stamps keys with; when the demo's time runs fast, a finger does not, and a page is still shown for half a
/// minute.
/// </summary>
/// <param name="time">The clock of the program.</param>
/// <param name="tick">How much of it passes while the viewer's goes on by a second.</param>
public sealed class ViewerClock(TimeProvider time, TimeSpan tick)
{
    /// <summary>The present instant.</summary>
    public TimeSpan Now => At(time.Uptime());

    /// <summary>How much of the program's clock is a second of the viewer's.</summary>
    public TimeSpan Tick => tick;

    /// <summary>The instant that belongs to one of the program's monotonic clock.</summary>
    public TimeSpan At(TimeSpan uptime) => new((long)(uptime.Ticks * (TimeSpan.TicksPerSecond / (decimal)tick.Ticks)));

    /// <summary>The instant of the program's monotonic clock at which the viewer's next second begins.</summary>
    public TimeSpan NextSecond(TimeSpan uptime) => tick * (Math.Floor(uptime / tick) + 1);
}
