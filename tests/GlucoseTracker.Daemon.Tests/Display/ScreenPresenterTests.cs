using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.Display;
using GlucoseTracker.Daemon.Health;
using GlucoseTracker.Daemon.Languages;
using GlucoseTracker.Daemon.State;
using GlucoseTracker.Daemon.Supervision;
using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Device;
using GlucoseTracker.Domain.Polling;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Sensors;
using GlucoseTracker.Domain.Sources;
using GlucoseTracker.Domain.Statistics;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Screens.Keys;
using GlucoseTracker.Screens.Pages;
using GlucoseTracker.Screens.State;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace GlucoseTracker.Daemon.Tests.Display;

/// <summary>The snapshot determines the state of the screen.</summary>
public sealed class ScreenPresenterTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 21, 14, 0, 0, TimeSpan.Zero));
    private readonly ScreenPresenter _presenter;

    public ScreenPresenterTests() => _presenter = ScreenPresenter.Create(
        TrackerConfiguration.Defaults, 64, new FixedDeviceStatus(), new LivenessMonitor(_time), _time,
        new ViewerClock(_time, TimeSpan.FromSeconds(1)),
        new DeviceFindings(
            TrackerConfiguration.Defaults, _time,
            new WorkerSupervision(new LivenessMonitor(_time), _time, NullLogger<WorkerSupervision>.Instance)));

    [Fact]
    public void The_start_screen_ends_with_the_first_answer_and_after_twenty_seconds_at_most()
    {
        var waiting = new TrackerSnapshot();
        Assert.Equal(ScreenPage.Start, Shown(waiting).Page);
        Assert.Equal(ScreenPage.Glance, Shown(waiting with { Poll = new PollState { HasPolled = true } }).Page);

        _time.Advance(TimeSpan.FromSeconds(19));
        Assert.Equal(ScreenPage.Start, Shown(waiting).Page);
        _time.Advance(TimeSpan.FromSeconds(1));

        // The glance without a reading and a cause says "No reading so far".
        Assert.Equal(ScreenPage.Glance, Shown(waiting).Page);
        Assert.Null(Shown(waiting).Cause);
    }

    [Fact]
    public void When_time_runs_fast_the_start_screen_stays_as_long_in_real_time()
    {
        var presenter = ScreenPresenter.Create(
            TrackerConfiguration.Defaults, 64, new FixedDeviceStatus(), new LivenessMonitor(_time), _time,
            new ViewerClock(_time, TimeSpan.FromSeconds(600)));

        _time.Advance(TimeSpan.FromSeconds(600 * 19));
        Assert.Equal(ScreenPage.Start, presenter.CreateState(new TrackerSnapshot(), _time.Uptime()).Page);
        _time.Advance(TimeSpan.FromSeconds(600));
        Assert.Equal(ScreenPage.Glance, presenter.CreateState(new TrackerSnapshot(), _time.Uptime()).Page);
    }

    [Fact]
    public void The_details_report_the_day_of_the_sensor()
    {
        var now = _time.GetUtcNow();
        var snapshot = new TrackerSnapshot { Sensor = new SensorInfo(now.AddDays(-8).AddHours(-3), TimeSpan.FromHours(1)) };

        Assert.Equal((9, null), (Shown(snapshot).Details.SensorDay, Shown(snapshot).Details.SensorDays));
        Assert.Equal(14, Shown(snapshot with { SensorDays = 14 }).Details.SensorDays);
        Assert.Null(Shown(snapshot with { Sensor = null }).Details.SensorDay);
    }

    [Fact]
    public void Signal_and_findings_are_read_only_while_the_details_page_is_shown()
    {
        var onDetails = new TrackerSnapshot
        {
            Ui = new UiState { Page = new PageEntry(ScreenPage.Details), ActiveUntil = _time.Uptime() + TimeSpan.FromSeconds(30) },
            HistoryProblem = new FailureSentence("The card is full."),
        };

        Assert.Equal(
            (new WirelessLink(WirelessState.Connected, -61), DeviceFinding.HistoryNotKept),
            (Shown(onDetails).Details.Wireless, Shown(onDetails).Details.Finding));
        Assert.Equal((default, null), (Shown(new TrackerSnapshot()).Details.Wireless, Shown(new TrackerSnapshot()).Details.Finding));
    }

    [Fact]
    public void The_shares_are_those_of_the_statistics()
    {
        var now = _time.GetUtcNow();
        var readings = Enumerable.Range(0, 200).Select(k => new Reading(
            SensorValue.Measured(Glucose.FromMilligramsPerDeciliter(60 + k)), now.AddMinutes(-4 * k),
            Trend.Unknown)).OrderBy(r => r.MeasuredAt).ToList();
        var snapshot = new TrackerSnapshot { Sources = SourceSeries.Empty.Merge(SourceNames.LibreLinkUp, readings) };
        var (from, to) = StatisticsSpan.Today(now, _time.LocalTimeZone);

        Assert.Equal(GlucoseStatistics.Compute(readings, from, to, LevelLimits.Default.Target), Shown(snapshot).Today);
        Assert.Null(Shown(new TrackerSnapshot()).Today);
    }

    [Theory]
    [InlineData(16, null)]
    [InlineData(23, ConnectionCause.PhoneSilent)]
    public void An_old_value_has_its_trace_until_the_cause_no_phone_data_is_known(int age, ConnectionCause? cause)
    {
        var now = _time.GetUtcNow();
        var reading = new Reading(SensorValue.Measured(Glucose.FromMilligramsPerDeciliter(101)), now.AddMinutes(-age), Trend.Unknown);
        var (why, details) = NoDataDiagnosis.From(reading, null, now);
        var snapshot = new TrackerSnapshot
        {
            Sources = SourceSeries.Empty.Merge(SourceNames.LibreLinkUp, [reading]),
            Cause = why is { } known ? new CauseState(known, details, now, TimeSpan.Zero) : null,
        };

        Assert.Equal(cause, Shown(snapshot).Cause?.Cause);
    }

    [Fact]
    public void The_last_picture_hides_every_page_and_alarm()
    {
        var snapshot = new TrackerSnapshot
        {
            IsSwitchingOff = true,
            IsAlarmTestRunning = true,
            Alarm = new AlarmView(AlarmPhase.Ringing, AlarmKind.UrgentLow),
        };

        Assert.Equal(ScreenPage.SwitchingOff, Shown(snapshot).Page);
    }

    private ScreenState Shown(TrackerSnapshot snapshot) => _presenter.Compose(snapshot, _time.Uptime()).State;
}
