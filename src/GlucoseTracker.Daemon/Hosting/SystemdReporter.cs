using GlucoseTracker.Daemon.Display;
using GlucoseTracker.Daemon.State;
using GlucoseTracker.Domain.Polling;
using Microsoft.Extensions.Hosting.Systemd;
using Microsoft.Extensions.Logging;

namespace GlucoseTracker.Daemon.Hosting;

/// <summary>
/// Tells systemd how it goes: watchdog pings while every loop goes round, and a line for <c>systemctl status</c> when it changes.
/// It has no clock of its own; the display loop calls it each time it comes round, so an idle daemon wakes up no more often for it.
/// </summary>
/// <param name="notifier">systemd's socket; null when nobody listens.</param>
/// <param name="watchdog">How long systemd waits for a ping; null when it does not.</param>
/// <param name="progress">The loops.</param>
/// <param name="time">The monotonic clock.</param>
/// <param name="log">Where a hanging loop is named, once.</param>
/// <param name="status">Says what goes into the line; null: there is no line.</param>
public sealed class SystemdReporter(
    ISystemdNotifier? notifier, TimeSpan? watchdog, LivenessMonitor progress, TimeProvider time, ILogger<SystemdReporter> log,
    SystemdStatusText? status = null)
{
    /// <summary>The display loop comes round each second; after so long without it stands still: 1 minute.</summary>
    private static readonly TimeSpan MaxRound = TimeSpan.FromMinutes(1);

    /// <summary>A ping is sent after a third of the time, so that two may be late.</summary>
    private readonly TimeSpan? _pingEvery = watchdog / 3;

    private TimeSpan? _pingedAt;
    private string? _sentStatus;
    private bool _isStalled;

    /// <summary>Reads WATCHDOG_USEC as sd_watchdog_enabled(3) does.</summary>
    public static TimeSpan? ParseWatchdogInterval(string? microseconds, string? forProcess, int ownProcess) =>
        long.TryParse(microseconds, out var value) && value > 0 && (string.IsNullOrEmpty(forProcess) || forProcess == $"{ownProcess}")
            ? TimeSpan.FromMicroseconds(value)
            : null;

    /// <summary>The display loop begins a round.</summary>
    public void BeginRound() => progress.Heartbeat(nameof(DisplayWorker), MaxRound);

    /// <summary>The display loop has come round.</summary>
    public void Update(TrackerSnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        if (notifier is null)
        {
            return;
        }

        if (status is not null)
        {
            SendStatus(status.Describe(snapshot));
        }

        var now = time.Uptime();
        if (_pingEvery is { } every && !(now - _pingedAt < every))
        {
            PingWatchdog(now);
        }
    }

    private void PingWatchdog(TimeSpan now)
    {
        var late = progress.GetStalled();
        if (late.Count > 0)
        {
            if (!_isStalled)
            {
                log.LoopStalled(string.Join(", ", late));
            }

            _isStalled = true;
            return;
        }

        _isStalled = false;
        _pingedAt = now;
        notifier!.Notify(new ServiceState("WATCHDOG=1"));
    }

    private void SendStatus(string status)
    {
        if (status != _sentStatus)
        {
            _sentStatus = status;
            notifier!.Notify(new ServiceState($"STATUS={status}"));
        }
    }
}
