using GlucoseTracker.Domain;
using GlucoseTracker.Pi.State;
using GlucoseTracker.Pi.Workers;
using Microsoft.Extensions.Hosting.Systemd;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace GlucoseTracker.Pi.Tests.Workers;

public class SystemdReportTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly RecordingNotifier _systemd = new();
    private readonly LoopProgress _progress;
    private readonly SystemdReport _report;

    public SystemdReportTests()
    {
        _progress = new LoopProgress(_time);
        _report = new SystemdReport(_systemd, TimeSpan.FromSeconds(30), _progress, _time, NullLogger<SystemdReport>.Instance);
    }

    [Fact]
    public void A_ping_goes_out_each_third_of_the_time()
    {
        for (var second = 0; second < 30; second++)
        {
            _report.Tick(new TrackerSnapshot());
            _time.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(3, _systemd.Pings);
    }

    [Fact]
    public void A_loop_that_is_late_stops_the_pings_and_its_return_starts_them_again()
    {
        _progress.BackWithin("poll", TimeSpan.FromSeconds(5));
        _time.Advance(TimeSpan.FromSeconds(6));

        _report.Tick(new TrackerSnapshot());
        Assert.Equal(0, _systemd.Pings);

        _progress.BackWithin("poll", TimeSpan.FromSeconds(5));
        _report.Tick(new TrackerSnapshot());
        Assert.Equal(1, _systemd.Pings);
    }

    [Fact]
    public void The_status_line_is_sent_when_it_changes_and_holds_no_value()
    {
        var known = new TrackerSnapshot { PanelShows = true, Poll = new PollState { Tried = true } };
        _report.Tick(known);
        _report.Tick(known);
        _report.Tick(known with { Cause = new CauseState(ConnectionCause.LockedOut, CauseFacts.None, default, default) });

        Assert.Equal(["Source answers; panel shows the picture", "Source: LockedOut; panel shows the picture"], _systemd.Lines);
    }

    [Theory]
    [InlineData("30000000", null, true)]
    [InlineData("30000000", "7", true)]
    [InlineData("30000000", "8", false)]
    [InlineData("", null, false)]
    [InlineData(null, null, false)]
    public void The_watchdog_is_the_one_of_this_process(string? microseconds, string? forProcess, bool wanted)
    {
        Assert.Equal(wanted ? TimeSpan.FromSeconds(30) : null, SystemdReport.WatchdogFrom(microseconds, forProcess, ownProcess: 7));
    }

    private sealed class RecordingNotifier : ISystemdNotifier
    {
        private readonly List<string> _sent = [];

        public bool IsEnabled => true;

        public int Pings => _sent.Count(s => s == "WATCHDOG=1");

        public IEnumerable<string> Lines => _sent.Where(s => s.StartsWith("STATUS=", StringComparison.Ordinal)).Select(s => s["STATUS=".Length..]);

        public void Notify(ServiceState state) => _sent.Add(state.ToString());
    }
}
