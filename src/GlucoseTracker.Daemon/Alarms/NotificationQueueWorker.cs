using GlucoseTracker.Notifications;
using Microsoft.Extensions.Hosting;

namespace GlucoseTracker.Daemon.Alarms;

/// <summary>
/// Sends the notifications of one target. Each target has its own worker, so that a failing target does not delay the others.
/// </summary>
internal sealed class NotificationQueueWorker(NotificationDispatcher queue) : BackgroundService
{
    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => queue.RunAsync(stoppingToken);
}
