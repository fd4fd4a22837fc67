using System.Threading.Channels;
using GlucoseTracker.Domain.Languages;
using GlucoseTracker.Domain.Polling;
using Microsoft.Extensions.Logging;

namespace GlucoseTracker.Notifications;

/// <summary>
/// Delivers notifications to one target, one after the other. Each target has its own dispatcher, so an unreachable target does not delay
/// the others. <see cref="Post"/> never waits.
/// </summary>
public sealed class NotificationDispatcher(INotificationTarget target, TimeProvider time, ILogger<NotificationDispatcher> log)
{
    /// <summary>The maximum number of waiting notifications; beyond it the oldest is dropped.</summary>
    private const int Capacity = 20;

    private readonly Channel<(Notification Notification, TimeSpan At)> _queue = Channel.CreateBounded<(Notification, TimeSpan)>(
        new BoundedChannelOptions(Capacity) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });

    private volatile DeliveryStatus _report = new(target.Name, null, null, 0);
    private (Notification Notification, TimeSpan At)? _current;
    private volatile bool _isBusy;

    /// <summary>The state of the delivery.</summary>
    public DeliveryStatus Report => _report with { Waiting = _queue.Reader.Count };

    /// <summary>True when no notification waits or is being delivered, so that a new one displaces none.</summary>
    public bool IsIdle => !_isBusy && _queue.Reader.Count == 0;

    /// <summary>The target.</summary>
    public INotificationTarget Target => target;

    /// <summary>Queues a notification; returns immediately.</summary>
    public void Post(Notification notification) => _queue.Writer.TryWrite((notification, time.Uptime()));

    /// <summary>
    /// Delivers the queued notifications until it is cancelled. When it is called again after a failure, it begins with the notification
    /// that was being delivered, unless a newer one waits.
    /// </summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (_current is { } kept && _queue.Reader.Count == 0)
        {
            // The notification is tried only once more, because it must not delay the next ones.
            _current = null;
            await DeliverAsync(kept.Notification, kept.At, cancellationToken).ConfigureAwait(false);
            _isBusy = false;
        }

        await foreach (var (notification, at) in _queue.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
        {
            _current = (notification, at);
            _isBusy = true;
            await DeliverAsync(notification, at, cancellationToken).ConfigureAwait(false);
            _isBusy = false;
            _current = null;
        }
    }

    private async Task DeliverAsync(Notification notification, TimeSpan at, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (await TryAsync(notification, cancellationToken).ConfigureAwait(false) is not { } failure)
            {
                return;
            }

            if (!await WaitAsync(RetryPlan.After(attempt, time.Uptime() - at, failure), cancellationToken).ConfigureAwait(false))
            {
                log.NotificationDropped(target.Name, notification.Reason, failure.Message);
                return;
            }
        }
    }

    private async Task<NotificationException?> TryAsync(Notification notification, CancellationToken cancellationToken)
    {
        try
        {
            await target.SendAsync(notification, cancellationToken).ConfigureAwait(false);
            _report = _report with { ArrivedAt = time.GetUtcNow(), Trouble = null };
            return null;
        }
        catch (NotificationException e)
        {
            if (_report.Trouble != e.Trouble)
            {
                log.NotificationFailed(target.Name, e.Failure, e.Message);
            }

            _report = _report with { Trouble = e.Trouble };
            return e;
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            _report = _report with { Trouble = new CatalogueText("delivery.unexpected") };
            throw;
        }
    }

    /// <summary>
    /// Waits for the next attempt. False when there is none, or when a newer notification is queued before: the newer one describes the
    /// present state.
    /// </summary>
    private async Task<bool> WaitAsync(TimeSpan? pause, CancellationToken cancellationToken)
    {
        if (pause is not { } wait || _queue.Reader.Count > 0)
        {
            return false;
        }

        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var newer = _queue.Reader.WaitToReadAsync(either.Token).AsTask();
        await Task.WhenAny(newer, Task.Delay(wait, time, either.Token)).ConfigureAwait(false);
        await either.CancelAsync().ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        return _queue.Reader.Count == 0;
    }
}

/// <summary>The state of the delivery to one target.</summary>
/// <param name="Target">The target's name.</param>
/// <param name="ArrivedAt">The time of the last delivery in UTC; null: none since the start.</param>
/// <param name="Trouble">The reason why the last notification was not delivered; null when it was.</param>
/// <param name="Waiting">The number of waiting notifications.</param>
public sealed record DeliveryStatus(string Target, DateTimeOffset? ArrivedAt, CatalogueText? Trouble, int Waiting);
