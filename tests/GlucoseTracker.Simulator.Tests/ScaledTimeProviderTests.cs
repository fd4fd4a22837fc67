using GlucoseTracker.Domain.Polling;
using Microsoft.Extensions.Time.Testing;

namespace GlucoseTracker.Simulator.Tests;

public class ScaledTimeProviderTests
{
    private readonly FakeTimeProvider _real = new();

    [Fact]
    public void Both_clocks_run_with_the_speed()
    {
        var start = new DateTimeOffset(2026, 11, 21, 2, 0, 0, TimeSpan.Zero);
        var time = new ScaledTimeProvider(start, 60, _real);
        var before = time.Uptime();

        _real.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal(start.AddMinutes(2), time.GetUtcNow());
        Assert.Equal(TimeSpan.FromMinutes(2), time.Uptime() - before);
    }

    [Fact]
    public async Task A_delay_never_ends_before_its_instant()
    {
        var time = new ScaledTimeProvider(default, 60, _real);
        var delay = Task.Delay(TimeSpan.FromSeconds(1), time);

        _real.Advance(TimeSpan.FromMilliseconds(16));
        Assert.False(delay.IsCompleted);

        _real.Advance(TimeSpan.FromMilliseconds(1));
        await delay;
    }
}
