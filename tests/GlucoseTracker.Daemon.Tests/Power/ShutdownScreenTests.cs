using GlucoseTracker.Daemon.Display;
using GlucoseTracker.Daemon.State;
using GlucoseTracker.Daemon.Systemd;
using GlucoseTracker.Daemon.Tests.Support;
using GlucoseTracker.Graphics;
using GlucoseTracker.Screens;
using GlucoseTracker.Screens.State;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace GlucoseTracker.Daemon.Tests.Power;

/// <summary>The last frames of the panel: finally it is always blank, after a message when the device shuts down.</summary>
public sealed class ShutdownScreenTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 21, 14, 0, 0, TimeSpan.Zero));
    private readonly TrackerState _state = new();
    private readonly RecentFrames _glass = new();

    [Fact]
    public async Task At_shutdown_the_panel_shows_the_reason_for_a_second_and_is_then_dark()
    {
        using var worker = await StartAsync(goesDown: true);

        var stop = worker.StopAsync(CancellationToken.None);
        await _glass.Shows(SwitchingOff());
        while (!stop.IsCompleted)
        {
            _time.Advance(TimeSpan.FromMilliseconds(100));
            await Task.Yield();
        }

        await stop;
        Assert.True(_glass.IsBlank);
    }

    [Fact]
    public async Task When_the_service_stops_the_panel_is_dark_immediately()
    {
        using var worker = await StartAsync(goesDown: false);

        await worker.StopAsync(CancellationToken.None);

        Assert.True(_glass.IsBlank);
        Assert.False(_state.Current.IsSwitchingOff);
    }

    [Fact]
    public async Task At_shutdown_without_time_for_a_picture_the_panel_is_dark()
    {
        using var worker = await StartAsync(goesDown: true);

        await worker.StopAsync(new CancellationToken(canceled: true));

        Assert.True(_glass.IsBlank);
    }

    private static MonoFrame SwitchingOff()
    {
        var frame = new MonoFrame(128, 64);
        using var renderer = new ScreenRenderer(PanelSize.Rows64);
        renderer.Draw(new ScreenState { Now = DateTimeOffset.UnixEpoch, Page = ScreenPage.SwitchingOff }, frame);
        return frame;
    }

    private async Task<DisplayWorker> StartAsync(bool goesDown)
    {
        var daemon = new TestDaemon(_time) { State = _state };
        var worker = new DisplayWorker(
            _state, daemon.CreatePresenter(), _glass,
            new SystemdReporter(null, null, daemon.Liveness, _time, NullLogger<SystemdReporter>.Instance), _time,
            NullLogger<DisplayWorker>.Instance, new ScriptedPower(_state) { GoesDown = goesDown });
        await worker.StartAsync(CancellationToken.None);
        await _glass.Shows(null);
        return worker;
    }

    /// <summary>A panel that records its picture and completes waits for a picture.</summary>
    private sealed class RecentFrames : IDisplay
    {
        private readonly Lock _gate = new();
        private readonly MonoFrame _last = new(128, 64);
        private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private bool _blank = true;

        public int Width => 128;

        public int Height => 64;

        public bool IsBlank
        {
            get
            {
                lock (_gate)
                {
                    return _blank;
                }
            }
        }

        /// <summary>Completes when this picture is shown; null: any picture.</summary>
        public async Task Shows(MonoFrame? picture)
        {
            while (true)
            {
                Task changed;
                lock (_gate)
                {
                    changed = _changed.Task;
                    if (!_blank && (picture is null || _last.ContentEquals(picture)))
                    {
                        return;
                    }
                }

                await changed;
            }
        }

        public void Show(MonoFrame frame) => Change(() =>
        {
            _last.CopyFrom(frame);
            _blank = false;
        });

        public void Blank() => Change(() => _blank = true);

        public void Dispose()
        {
        }

        private void Change(Action change)
        {
            TaskCompletionSource changed;
            lock (_gate)
            {
                change();
                changed = _changed;
                _changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            }

            changed.SetResult();
        }
    }
}
