using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Graphics;
using GlucoseTracker.Screens.State;
using GlucoseTracker.Simulator.Scenarios;
using Microsoft.Extensions.Time.Testing;

namespace GlucoseTracker.Daemon.Tests.Polling;

/// <summary>
/// The service fails and recovers: simulator, client, worker and presenter over real HTTPS, on a clock that the test advances.
/// </summary>
public sealed class OutageTests : IAsyncLifetime
{
    private ServiceRig _rig = null!;

    private FakeTimeProvider Time => _rig.Time;

    public async Task InitializeAsync()
    {
        _rig = await ServiceRig.NewAsync(Scenario.CalmNight, jitter: 0.5);
        await _rig.StartAsync();
    }

    public async Task DisposeAsync() => await _rig.DisposeAsync();

    [Fact]
    public async Task A_value_without_successor_is_first_late_then_old_and_then_only_in_the_graph()
    {
        await PassAsync(TimeSpan.FromMinutes(5));
        await _rig.Simulator.StopListeningAsync();
        var (last, down) = (_rig.State.Current.Series.Newest!.MeasuredAt, Time.GetUtcNow());

        while (Time.GetUtcNow() - last < TimeSpan.FromMinutes(70))
        {
            await PassAsync(TimeSpan.FromMinutes(1));
            var shown = _rig.Shown;
            var age = Time.GetUtcNow() - last;

            Assert.Equal(last, shown.Readings.Newest!.MeasuredAt);
            Assert.Equal(
                FreshnessLimits.Default.GetFreshness(age), shown.Freshness.GetFreshness(shown.Now - shown.Readings.Newest.MeasuredAt));
            if (Time.GetUtcNow() - down >= TimeSpan.FromMinutes(3))
            {
                Assert.Equal(LinkState.Lost, shown.Link);
                Assert.Equal(ConnectionCause.Unreachable, shown.Cause!.Cause);
            }
        }
    }

    [Fact]
    public async Task No_two_ages_give_the_same_picture_while_no_reading_arrives()
    {
        await _rig.Simulator.StopListeningAsync();
        await PassAsync(TimeSpan.FromMinutes(4));
        var pictures = new List<byte[]>();

        for (var minute = 0; minute < 50; minute++)
        {
            var frame = new MonoFrame(128, 64);
            _rig.Presenter.Present(_rig.State.Current, frame);
            pictures.Add(frame.Bytes.ToArray());
            await PassAsync(TimeSpan.FromMinutes(1));
        }

        Assert.All(pictures.Zip(pictures.Skip(1)), pair => Assert.False(pair.First.AsSpan().SequenceEqual(pair.Second)));
    }

    [Fact]
    public async Task When_the_service_returns_the_picture_recovers_without_a_restart()
    {
        await _rig.Simulator.StopListeningAsync();
        await PassAsync(TimeSpan.FromMinutes(30));
        await _rig.Simulator.StartListeningAsync();

        await PassAsync(TimeSpan.FromMinutes(7));

        Assert.Equal(LinkState.Fine, _rig.Shown.Link);
        Assert.Null(_rig.Shown.Cause);
        Assert.True(Time.GetUtcNow() - _rig.State.Current.Series.Newest!.MeasuredAt < TimeSpan.FromMinutes(7));
    }

    private async Task PassAsync(TimeSpan time)
    {
        for (var passed = TimeSpan.Zero; passed < time; passed += TimeSpan.FromSeconds(10))
        {
            Time.Advance(TimeSpan.FromSeconds(10));
            await _rig.PollEndedAsync();
        }
    }
}
