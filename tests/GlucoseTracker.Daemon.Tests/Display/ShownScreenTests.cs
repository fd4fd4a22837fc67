using GlucoseTracker.Daemon.Display;
using GlucoseTracker.Daemon.State;
using GlucoseTracker.Daemon.Systemd;
using GlucoseTracker.Daemon.Tests.Support;
using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Graphics;
using GlucoseTracker.Screens.State;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace GlucoseTracker.Daemon.Tests.Display;

/// <summary>The state contains the shown screen only after the panel has accepted it.</summary>
public sealed class ShownScreenTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 21, 14, 0, 0, TimeSpan.Zero));
    private readonly TrackerState _state = new(new TrackerSnapshot { Alarm = new AlarmView(AlarmPhase.Ringing, AlarmKind.Low) });

    [Fact]
    public async Task The_alarm_on_an_accepted_picture_is_shown()
    {
        using var worker = Create(fails: false);
        await worker.StartAsync(CancellationToken.None);

        var shown = await _state.Becomes(s => s.Shown is not null);

        Assert.Equal(AlarmPhase.Ringing, shown.Shown?.Alarm);
        await worker.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task A_panel_that_refuses_the_picture_shows_nothing()
    {
        using var worker = Create(fails: true);
        await worker.StartAsync(CancellationToken.None);

        var failed = await _state.Becomes(s => s.PanelProblem is not null);

        Assert.Null(failed.Shown);
        await worker.StopAsync(CancellationToken.None);
    }

    private DisplayWorker Create(bool fails)
    {
        var daemon = new TestDaemon(_time) { State = _state };
        return new DisplayWorker(
            _state, daemon.CreatePresenter(), new Panel(fails),
            new SystemdReporter(null, null, daemon.Liveness, _time, NullLogger<SystemdReporter>.Instance), _time,
            NullLogger<DisplayWorker>.Instance);
    }

    private sealed class Panel(bool fails) : IDisplay
    {
        public int Width => 128;

        public int Height => 64;

        public void Show(MonoFrame frame)
        {
            if (fails)
            {
                throw new DisplayException(DisplayFailure.NoAnswer, "no answer");
            }
        }

        public void Blank()
        {
        }

        public void Dispose()
        {
        }
    }
}
