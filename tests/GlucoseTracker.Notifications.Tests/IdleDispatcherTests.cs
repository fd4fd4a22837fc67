using GlucoseTracker.Domain.Alarms;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace GlucoseTracker.Notifications.Tests;

/// <summary>A dispatcher is idle again after it was restarted, so that a notice about the device can be sent.</summary>
public class IdleDispatcherTests
{
    [Fact]
    public async Task After_an_unexpected_failure_and_a_restart_it_is_idle_again()
    {
        using var stop = new CancellationTokenSource();
        var target = new TargetThatFailsOnce();
        var dispatcher = new NotificationDispatcher(target, new FakeTimeProvider(), NullLogger<NotificationDispatcher>.Instance);
        dispatcher.Post(new Notification(NotificationReason.Alarm, AlarmKind.Low, "Low", "x", 4, null));
        await Assert.ThrowsAsync<InvalidOperationException>(() => dispatcher.RunAsync(stop.Token));
        Assert.False(dispatcher.IsIdle);

        var run = dispatcher.RunAsync(stop.Token);

        Assert.Equal(2, target.Attempts);
        Assert.True(dispatcher.IsIdle);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
    }

    private sealed class TargetThatFailsOnce : INotificationTarget
    {
        public string Name => "test";

        public int Attempts { get; private set; }

        public Task SendAsync(Notification notification, CancellationToken cancellationToken) =>
            ++Attempts == 1 ? throw new InvalidOperationException("a fault of the program") : Task.CompletedTask;
    }
}
