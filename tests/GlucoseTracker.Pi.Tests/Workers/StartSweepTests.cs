using GlucoseTracker.Pi.State;
using GlucoseTracker.Pi.Workers;
using Microsoft.Extensions.Time.Testing;

namespace GlucoseTracker.Pi.Tests.Workers;

public sealed class StartSweepTests
{
    [Fact]
    public async Task It_sweeps_once_when_the_first_poll_is_over_and_not_before()
    {
        var (state, time, sweeps) = (new TrackerState(), new FakeTimeProvider(), 0);
        using var sweep = new StartSweep(state, time, () => sweeps++);
        await sweep.StartAsync(CancellationToken.None);

        time.Advance(StartSweep.After);
        state.Update(s => s with { Poll = s.Poll with { AskingByKey = true } });
        Assert.Equal(0, sweeps);

        state.Update(s => s with { Poll = s.Poll with { Tried = true } });
        while (!sweep.ExecuteTask!.IsCompleted)
        {
            time.Advance(StartSweep.After / 4);
            await Task.Delay(1);
        }

        Assert.Equal(1, sweeps);
        Assert.True(sweep.ExecuteTask.IsCompletedSuccessfully);
    }

    [Fact]
    public async Task A_stop_before_the_first_poll_ends_it()
    {
        using var sweep = new StartSweep(new TrackerState(), new FakeTimeProvider(), () => throw new InvalidOperationException("It must not sweep."));
        await sweep.StartAsync(CancellationToken.None);

        await sweep.StopAsync(CancellationToken.None);

        Assert.True(sweep.ExecuteTask!.IsCanceled);
    }
}
