using GlucoseTracker.Daemon.Clock;
using GlucoseTracker.Daemon.Display;
using GlucoseTracker.Daemon.Polling;
using GlucoseTracker.Daemon.State;
using GlucoseTracker.Daemon.Supervision;
using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Polling;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Graphics;
using GlucoseTracker.Screens.Light;
using GlucoseTracker.Screens.State;
using GlucoseTracker.Simulator.Scenarios;

namespace GlucoseTracker.Pi.Demo;

/// <summary>
/// Draws the panel at a minute of a scenario. The daemon's code polls the simulator over HTTPS for all earlier minutes, on a manual clock.
/// </summary>
internal static class ScenarioRenderer
{
    private static readonly TimeSpan Step = TimeSpan.FromMinutes(1);

    /// <summary>
    /// Draws the picture of one minute. The layout (day or night) is a parameter, so that the picture does not depend on the time of day.
    /// </summary>
    public static async Task<MonoFrame> DrawAsync(
        Scenario scenario, int minute, GlucoseUnit unit, LightMode light, DateTimeOffset start, CancellationToken cancellationToken)
    {
        var time = new ManualTimeProvider(start);
        await using var chain = await DemoEnvironment.StartAsync(scenario, time, speed: 1, cancellationToken).ConfigureAwait(false);
        var options = DemoEnvironment.CreateOptions(unit, KeySet.Three);
        options = options with { Screens = options.Screens with { Light = options.Screens.Light with { Mode = light } } };
        var viewer = new ViewerClock(time, TimeSpan.FromSeconds(1));
        var (state, clock) = (new TrackerState(), new ClockTrustMonitor(time, () => true));
        var device = new FixedDeviceStatus(clock);
        using var presenter = ScreenPresenter.Create(options, PanelSize.Rows64.Height(), device, new LivenessMonitor(time), time, viewer);
        DateTimeOffset? filled = null;
        for (var passed = 0; ; passed++)
        {
            var fill = HistoryPlan.IsDue(state.Current.Series, time.GetUtcNow(), filled);
            filled = fill ? time.GetUtcNow() : filled;
            await PollAsync(chain.Source, fill, time, Apply, cancellationToken).ConfigureAwait(false);
            var (now, next) = (time.GetUtcNow(), time.Uptime() + PollOptions.Default.Interval);
            state.Update(s => s with { Poll = s.Poll with { HasPolled = true, LastPollAt = now, NextAt = next } });
            if (passed == minute)
            {
                var frame = new MonoFrame(128, 64);
                presenter.Present(state.Current, frame);
                return frame;
            }

            time.Advance(Step);
        }

        void Apply(PollResult result)
        {
            clock.ObservePages((result as ReadingsFetched)?.Answers ?? [], state.Current.Intake);
            state.Update(s => PollReducer.Apply(s, result, clock.Current, time.ReadClocks()));
        }
    }

    private static async Task PollAsync(
        IReadingSource source, bool withHistory, TimeProvider time, Action<PollResult> apply, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await source.FetchCurrentAsync(cancellationToken).ConfigureAwait(false);
            var history = withHistory ? await source.FetchHistoryAsync(cancellationToken).ConfigureAwait(false) : [];
            apply(new ReadingsFetched([new(source.Name, answer)]));
            apply(new HistoryFetched(source.Name, history));
        }
        catch (SourceException e)
        {
            apply(new FetchFailed(source.Name, e, time.Uptime(), HasNetwork: true));
        }
    }
}
