using GlucoseTracker.Daemon.Display;
using GlucoseTracker.Daemon.State;
using GlucoseTracker.Daemon.Supervision;
using GlucoseTracker.Domain.Polling;
using Microsoft.Extensions.Hosting.Systemd;
using Microsoft.Extensions.Logging;

namespace GlucoseTracker.Daemon.Systemd;

/// <summary>
/// Notifies systemd: sends watchdog notifications while no loop is stalled, and the line for <c>systemctl status</c> when it changes. The
/// display loop calls it in each iteration, so that an idle daemon has no additional wake-ups.
/// </summary>
/// <param name="notifier">Sends to systemd's socket; null without systemd.</param>
/// <param name="watchdog">The watchdog timeout of systemd; null for none.</param>
/// <param name="progress">The liveness of the loops.</param>
/// <param name="time">The monotonic clock.</param>
/// <param name="log">Logs a stalled loop, once.</param>
/// <param name="status">Returns the status line; null for none.</param>
public sealed class SystemdReporter(
    ISystemdNotifier? notifier, TimeSpan? watchdog, LivenessMonitor progress, TimeProvider time, ILogger<SystemdReporter> log,
    SystemdStatusText? status = null)
{
    /// <summary>The display loop runs once a second; it is stalled after this time without an iteration: 1 minute.</summary>
    private static readonly TimeSpan MaxRound = TimeSpan.FromMinutes(1);

    /// <summary>A notification is sent after a third of the timeout, so that two may be late.</summary>
    private readonly TimeSpan? _pingEvery = watchdog / 3;

    private TimeSpan? _pingedAt;
    private string? _sentStatus;
    private bool _isStalled;

    /// <summary>Reads WATCHDOG_USEC as sd_watchdog_enabled(3) does.</summary>
    public static TimeSpan? ParseWatchdogInterval(string? microseconds, string? forProcess, int ownProcess) =>
        long.TryParse(microseconds, out var value) && value > 0 && (string.IsNullOrEmpty(forProcess) || forProcess == $"{ownProcess}")
            ? TimeSpan.FromMicroseconds(value)
            : null;

    /// <summary>Reports the start of an iteration of the display loop.</summary>
    public void BeginIteration() => progress.Heartbeat(nameof(DisplayWorker), MaxRound);

    /// <summary>Reports the end of an iteration of the display loop.</summary>
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
