using GlucoseTracker.Notifications;
using Microsoft.Extensions.Hosting;

namespace GlucoseTracker.Daemon.Alarms;

/// <summary>Sends the notifications of one target. Each target has a worker of its own, so that one that fails delays no other.</summary>
internal sealed class NotificationQueueWorker(NotificationDispatcher courier) : BackgroundService
{
    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => courier.RunAsync(stoppingToken);
}
