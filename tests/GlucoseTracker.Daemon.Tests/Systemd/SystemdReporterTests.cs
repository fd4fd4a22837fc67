using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.Languages;
using GlucoseTracker.Daemon.State;
using GlucoseTracker.Daemon.Supervision;
using GlucoseTracker.Daemon.Systemd;
using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Polling;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Sources;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Screens.State;
using Microsoft.Extensions.Hosting.Systemd;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace GlucoseTracker.Daemon.Tests.Systemd;

public class SystemdReporterTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly RecordingNotifier _systemd = new();
    private readonly LivenessMonitor _progress;
    private readonly SystemdReporter _report;

    public SystemdReporterTests()
    {
        _progress = new LivenessMonitor(_time);
        _report = new SystemdReporter(
            _systemd, TimeSpan.FromSeconds(30), _progress, _time, NullLogger<SystemdReporter>.Instance,
            new SystemdStatusText(TrackerConfiguration.Defaults, new FixedDeviceStatus(), _time));
    }

    [Fact]
    public void A_watchdog_notification_is_sent_each_third_of_the_timeout()
    {
        for (var second = 0; second < 30; second++)
        {
            _report.Update(new TrackerSnapshot());
            _time.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(3, _systemd.Pings);
    }

    [Fact]
    public void A_stalled_loop_stops_the_watchdog_notifications_until_its_next_iteration()
    {
        _progress.Heartbeat("poll", TimeSpan.FromSeconds(5));
        _time.Advance(TimeSpan.FromSeconds(6));

        _report.Update(new TrackerSnapshot());
        Assert.Equal(0, _systemd.Pings);

        _progress.Heartbeat("poll", TimeSpan.FromSeconds(5));
        _report.Update(new TrackerSnapshot());
        Assert.Equal(1, _systemd.Pings);
    }

    [Fact]
    public void The_status_line_is_sent_when_it_changes_and_holds_no_value()
    {
        var reading = new Reading(
            SensorValue.Measured(Glucose.FromMilligramsPerDeciliter(123)), _time.GetUtcNow().AddMinutes(-1), Trend.Stable);
        var known = new TrackerSnapshot
        {
            IsPanelShowing = true,
            Poll = new PollState { HasPolled = true, NextAt = _time.Uptime() + TimeSpan.FromSeconds(70) },
            Sources = SourceSeries.Empty.Merge("LibreLinkUp", [reading]),
        };
        _report.Update(known);
        _report.Update(known);
        _report.Update(known with { Cause = new CauseState(ConnectionCause.LockedOut, CauseDetails.None, default, default) });

        Assert.Equal(
            [
                "Shows a fresh value; LibreLinkUp responds; next poll at 00:01:10",
                "Shows a fresh value; Locked out. Too many sign-ins. It will try by itself; next poll at 00:01:10",
            ],
            _systemd.Lines);
    }

    [Fact]
    public void The_status_line_describes_the_screen()
    {
        var empty = new TrackerSnapshot();
        var reading = new Reading(SensorValue.Measured(Glucose.FromMilligramsPerDeciliter(123)), _time.GetUtcNow(), Trend.Stable);
        var shows = empty with
        {
            IsPanelShowing = true,
            Sources = SourceSeries.Empty.Merge("Nightscout", [reading]),
            Poll = new PollState { HasPolled = true },
        };
        _report.Update(empty);
        _report.Update(empty with { PanelProblem = new FailureSentence("Nothing answers at 0x3C.") });
        _report.Update(shows with { Alarm = new AlarmView(AlarmPhase.Ringing, AlarmKind.Low) });
        _time.Advance(TimeSpan.FromMinutes(8));
        _report.Update(shows);
        _time.Advance(TimeSpan.FromMinutes(8));
        _report.Update(shows);
        _time.Advance(TimeSpan.FromHours(1));
        _report.Update(shows);

        Assert.Equal(
            [
                "The panel has no picture yet", "The panel shows nothing: Nothing answers at 0x3C",
                "Shows a fresh value, and an alarm rings", "Shows a value that is late",
                "Shows an old value, marked as old", "Shows no value: the last one is too old",
            ],
            _systemd.Lines.Select(line => line.Split(';')[0]));
    }

    [Theory]
    [InlineData("30000000", null, true)]
    [InlineData("30000000", "7", true)]
    [InlineData("30000000", "8", false)]
    [InlineData("", null, false)]
    [InlineData(null, null, false)]
    public void The_watchdog_is_the_one_of_this_process(string? microseconds, string? forProcess, bool wanted)
    {
        Assert.Equal(wanted
            ? TimeSpan.FromSeconds(30)
            : null, SystemdReporter.ParseWatchdogInterval(microseconds, forProcess, ownProcess: 7));
    }

    private sealed class RecordingNotifier : ISystemdNotifier
    {
        private readonly List<string> _sent = [];

        public bool IsEnabled => true;

        public int Pings => _sent.Count(s => s == "WATCHDOG=1");

        public IEnumerable<string> Lines =>
            _sent.Where(s => s.StartsWith("STATUS=", StringComparison.Ordinal)).Select(s => s["STATUS=".Length..]);

        public void Notify(ServiceState state) => _sent.Add(state.ToString());
    }
}
