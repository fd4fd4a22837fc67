using GlucoseTracker.Daemon.Hosting;
using GlucoseTracker.Daemon.State;
using Microsoft.Extensions.Time.Testing;

namespace GlucoseTracker.Daemon.Tests.Hosting;

public sealed class MemoryTrimmerTests
{
    private readonly TrackerState _state = new();
    private readonly FakeTimeProvider _time = new();
    private int _trims;

    [Fact]
    public async Task Memory_is_trimmed_after_the_first_poll_and_then_some_times_a_day()
    {
        using var trim = new MemoryTrimmer(_state, _time, () => Interlocked.Increment(ref _trims));
        await trim.StartAsync(CancellationToken.None);

        _time.Advance(MemoryTrimmer.Interval);
        _state.Update(s => s with { Poll = s.Poll with { IsRequestedByKey = true } });
        Assert.Equal(0, _trims);

        _state.Update(s => s with { Poll = s.Poll with { HasPolled = true } });
        var first = await TimeUntil(1, MemoryTrimmer.FirstDelay / 4);
        var second = await TimeUntil(2, MemoryTrimmer.Interval / 4);
        await trim.StopAsync(CancellationToken.None);

        Assert.InRange(first, MemoryTrimmer.FirstDelay, MemoryTrimmer.FirstDelay * 2);
        Assert.InRange(second, MemoryTrimmer.Interval, MemoryTrimmer.Interval * 2);
        Assert.Equal(2, _trims);
    }

    [Fact]
    public async Task A_stop_before_the_first_poll_ends_it()
    {
        using var trim = new MemoryTrimmer(_state, _time, () => throw new InvalidOperationException("It must not sweep."));
        await trim.StartAsync(CancellationToken.None);

        await trim.StopAsync(CancellationToken.None);

        Assert.True(trim.ExecuteTask!.IsCanceled);
    }

    /// <summary>Advances the time in steps, each after the continuations of the previous step have run.</summary>
    private async Task<TimeSpan> TimeUntil(int sweeps, TimeSpan step)
    {
        var begin = _time.GetTimestamp();
        while (Volatile.Read(ref _trims) < sweeps)
        {
            _time.Advance(step);
            await Task.Delay(20);
        }

        return _time.GetElapsedTime(begin);
    }
}
