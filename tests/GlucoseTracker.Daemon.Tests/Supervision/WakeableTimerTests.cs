using GlucoseTracker.Daemon.Supervision;
using Microsoft.Extensions.Time.Testing;

namespace GlucoseTracker.Daemon.Tests.Supervision;

public sealed class WakeableTimerTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    [Fact]
    public void A_wake_before_the_wait_ends_the_next_wait_only()
    {
        var time = new FakeTimeProvider();
        using var wait = new WakeableTimer(time);
        wait.Wake();
        wait.Wait(Hour);

        var second = Task.Run(() => wait.Wait(Hour));
        while (!second.IsCompleted)
        {
            time.Advance(Hour);
            Thread.Yield();
        }

        Assert.True(time.GetUtcNow() - time.Start >= Hour);
    }

    [Fact]
    public async Task On_the_systems_clock_it_ends_when_woken_and_when_the_time_is_over()
    {
        using var wait = new WakeableTimer(TimeProvider.System);
        var woken = Task.Run(() => wait.Wait(TimeSpan.MaxValue));
        wait.Wake();
        await woken;

        wait.Wait(TimeSpan.FromMilliseconds(1));
    }

    [Fact]
    public void A_wait_until_a_past_time_ends_immediately()
    {
        using var wait = new WakeableTimer(TimeProvider.System);

        wait.Wait(TimeSpan.Zero);
        wait.Wait(-Hour);
    }
}
