using GlucoseTracker.Daemon.Display;
using GlucoseTracker.Daemon.State;
using GlucoseTracker.Daemon.Supervision;
using GlucoseTracker.Daemon.Tests.Support;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Sources;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Graphics;
using Microsoft.Extensions.Time.Testing;

namespace GlucoseTracker.Daemon.Tests.Supervision;

public sealed class LivenessTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 21, 14, 0, 0, TimeSpan.Zero));
    private readonly LivenessMonitor _progress;
    private readonly ScreenPresenter _presenter;
    private readonly TrackerSnapshot _snapshot;

    public LivenessTests()
    {
        var daemon = new TestDaemon(_time);
        _progress = daemon.Liveness;
        _presenter = daemon.CreatePresenter();
        var value = SensorValue.Measured(Glucose.FromMilligramsPerDeciliter(101));
        _snapshot = new TrackerSnapshot
        {
            Sources = SourceSeries.Empty.Merge(SourceNames.LibreLinkUp, [new Reading(value, _time.GetUtcNow(), Trend.Stable)]),
            Poll = new PollState { HasPolled = true },
        };
    }

    [Fact]
    public void The_heartbeat_dot_blinks_while_all_loops_run()
    {
        _progress.Heartbeat("poll", TimeSpan.FromMinutes(7));

        Assert.False(NextSecond().ContentEquals(NextSecond()));
    }

    [Fact]
    public void The_heartbeat_dot_stops_while_a_loop_is_stalled_and_blinks_again_afterwards()
    {
        _progress.Heartbeat("poll", TimeSpan.FromSeconds(5));
        _time.Advance(TimeSpan.FromSeconds(6));
        Assert.True(NextSecond().ContentEquals(NextSecond()));

        _progress.Heartbeat("poll", TimeSpan.FromMinutes(7));

        Assert.False(NextSecond().ContentEquals(NextSecond()));
    }

    private MonoFrame NextSecond()
    {
        _time.Advance(TimeSpan.FromSeconds(1));
        var frame = new MonoFrame(128, 64);
        _presenter.Present(_snapshot, frame);
        return frame;
    }
}
