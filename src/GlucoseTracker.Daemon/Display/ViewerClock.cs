using GlucoseTracker.Domain.Polling;

namespace GlucoseTracker.Daemon.Display;

/// <summary>
/// The clock of the viewer and of key presses; it counts ticks as seconds. In the daemon a tick is one second, so this is the monotonic
/// clock of the kernel's key time stamps. In the demo the program's time runs faster than the viewer's, so that a page is still shown for
/// half a minute of real time.
/// </summary>
/// <param name="time">The clock of the program.</param>
/// <param name="tick">The time on the program's clock per second of the viewer.</param>
public sealed class ViewerClock(TimeProvider time, TimeSpan tick)
{
    /// <summary>The present instant.</summary>
    public TimeSpan Now => At(time.Uptime());

    /// <summary>The time on the program's clock per second of the viewer.</summary>
    public TimeSpan Tick => tick;

    /// <summary>Converts an instant of the program's monotonic clock.</summary>
    public TimeSpan At(TimeSpan uptime) => new((long)(uptime.Ticks * (TimeSpan.TicksPerSecond / (decimal)tick.Ticks)));

    /// <summary>The instant of the program's monotonic clock at which the next second of the viewer begins.</summary>
    public TimeSpan NextSecond(TimeSpan uptime) => tick * (Math.Floor(uptime / tick) + 1);
}
