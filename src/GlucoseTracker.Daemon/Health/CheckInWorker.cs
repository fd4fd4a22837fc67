using GlucoseTracker.Daemon.Storage;
using GlucoseTracker.Daemon.Supervision;
using GlucoseTracker.Domain.Languages;
using GlucoseTracker.Notifications;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GlucoseTracker.Daemon.Health;

/// <summary>
/// Checks in at a dead man's switch while poll, display and alarms make progress, by the same criteria as the watchdog. After a failure of
/// board, card, network or program no check-in is sent, and the service of the switch notifies its owner. No other worker depends on it.
/// </summary>
/// <param name="target">The target.</param>
/// <param name="interval">The time between two check-ins.</param>
/// <param name="liveness">The liveness of the loops.</param>
/// <param name="time">The clock of the waits.</param>
/// <param name="log">Logs a failure once.</param>
public sealed class CheckInWorker(
    CheckInTarget target, TimeSpan interval, LivenessMonitor liveness, TimeProvider time, ILogger<CheckInWorker> log) : BackgroundService
{
    /// <summary>The wait after a failure: 1 minute, which is also the shortest interval.</summary>
    private static readonly TimeSpan RetryDelay = TimeSpan.FromMinutes(1);

    /// <summary>The delay before the next check of a loop that is stalled or has not reported yet: 10 s.</summary>
    private static readonly TimeSpan StalledDelay = TimeSpan.FromSeconds(10);

    private readonly FailureGate<string> _failures = new();
    private volatile DeliveryStatus _report = new("check-in", null, null, 0);

    /// <summary>The state of the check-ins.</summary>
    public DeliveryStatus Report => _report with { Target = target.Name };

    /// <summary>Checks in once.</summary>
    /// <exception cref="NotificationException">The request was not accepted, or not sent because a loop is stalled.</exception>
    public async Task SendAsync(CancellationToken cancellationToken)
    {
        if (!liveness.IsProgressing)
        {
            throw new NotificationException(NotificationFailure.Busy, new CatalogueText("delivery.no-progress"));
        }

        await target.SendAsync(cancellationToken).ConfigureAwait(false);
        _report = _report with { ArrivedAt = time.GetUtcNow(), Trouble = null };
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var wait = _report.ArrivedAt is null && !liveness.IsProgressing ? StalledDelay
                : await CheckInAsync(stoppingToken).ConfigureAwait(false);
            await Task.Delay(wait, time, stoppingToken).ConfigureAwait(false);
        }
    }

    /// <summary>Returns the wait until the next check-in.</summary>
    private async Task<TimeSpan> CheckInAsync(CancellationToken cancellationToken)
    {
        try
        {
            await SendAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (NotificationException e)
        {
            _report = _report with { Trouble = e.Trouble };
            if (_failures.Fail(e.Message))
            {
                log.CheckInFailed(target.Name, e.Message);
            }

            var min = liveness.IsProgressing ? RetryDelay : StalledDelay;
            return e.RetryAfter > min ? e.RetryAfter.Value : min;
        }

        if (_failures.Succeed())
        {
            log.CheckInRecovered(target.Name);
        }

        return interval;
    }
}
