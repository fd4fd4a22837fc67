using GlucoseTracker.Domain;
using GlucoseTracker.Graphics;
using GlucoseTracker.Pi.Composition;
using GlucoseTracker.Pi.State;
using GlucoseTracker.Pi.Workers;
using GlucoseTracker.Screens;
using GlucoseTracker.Simulator;

namespace GlucoseTracker.Pi.Demo;

/// <summary>Draws what the panel shows at a minute of a scenario: every poll up to then is made, over HTTPS, on time that stands still.</summary>
internal static class ScenarioPicture
{
    private static readonly TimeSpan Step = TimeSpan.FromMinutes(1);

    /// <summary>The picture, minutes after the scenario's start. Day or night is told: it must not depend on the hour at which it is drawn.</summary>
    public static async Task<MonoFrame> DrawAsync(Scenario scenario, int minute, GlucoseUnit unit, LightMode light, DateTimeOffset start, CancellationToken cancellationToken)
    {
        var time = new ManualTimeProvider(start);
        await using var chain = await DemoChain.StartAsync(scenario, time, speed: 1, cancellationToken).ConfigureAwait(false);
        var options = DemoChain.Options(unit, KeySet.Three);
        options = options with { Screens = options.Screens with { Light = options.Screens.Light with { Mode = light } } };
        var viewer = new ViewerClock(time, TimeSpan.FromSeconds(1));
        var painter = PainterComposition.Painter(options, PanelSize.Rows64.Height(), new DemoFacts(), new LoopProgress(time), time, viewer);
        var snapshot = new TrackerSnapshot();
        DateTimeOffset? filled = null;
        for (var passed = 0; ; passed++)
        {
            var fill = HistoryPlan.IsDue(snapshot.Series, time.GetUtcNow(), filled);
            filled = fill ? time.GetUtcNow() : filled;
            snapshot = await PollAsync(chain.Source, snapshot, time, fill, cancellationToken).ConfigureAwait(false);
            if (passed == minute)
            {
                var frame = new MonoFrame(128, 64);
                painter.Paint(snapshot, frame);
                return frame;
            }

            time.Advance(Step);
        }
    }

    private static async Task<TrackerSnapshot> PollAsync(
        IReadingSource source, TrackerSnapshot snapshot, TimeProvider time, bool withHistory, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var next = time.Uptime() + PollOptions.Default.Interval;
        try
        {
            var answer = await source.FetchCurrentAsync(cancellationToken).ConfigureAwait(false);
            var history = withHistory ? await source.FetchHistoryAsync(cancellationToken).ConfigureAwait(false) : [];
            var sources = snapshot.Sources.Merge(source.Name, history).Merge(source.Name, answer.Current is { } current ? [current] : []);
            var (cause, facts) = Standing.Of(sources.Merged.Newest, SensorLife.Create(answer.Sensor, null, sources.Merged.Newest), now);
            return snapshot with
            {
                Sources = sources,
                Cause = cause is { } standing ? new CauseState(standing, facts, now, time.Uptime()) : null,
                Poll = new PollState { Tried = true, LastAt = now, NextAt = next },
            };
        }
        catch (SourceException e)
        {
            return snapshot with { Cause = new CauseState(e.Cause, e.Facts, now, time.Uptime()), Poll = new PollState { Tried = true, LastAt = now, NextAt = next } };
        }
    }
}
