using System.Text.Json;
using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.Control;
using GlucoseTracker.Daemon.State;
using GlucoseTracker.Daemon.Supervision;
using GlucoseTracker.Daemon.Tests.Alarms;
using GlucoseTracker.Domain.Alarms.Machine;
using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Polling;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Sensors;
using GlucoseTracker.Domain.Sources;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Pi.Commands;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace GlucoseTracker.Pi.Tests.Commands;

public sealed class StatusReportTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 14, 0, 0, TimeSpan.Zero);

    private readonly FakeTimeProvider _time = new(Now);
    private readonly TrackerState _state = new();

    [Fact]
    public void Before_anything_is_known_every_key_is_there_and_nothing_is_zero()
    {
        using var json = JsonDocument.Parse(JsonSerializer.Serialize(Report().GetStatus(), ControlJson.Indented.StatusDocument));
        var root = json.RootElement;

        Assert.Equal(
            ["reading", "freshness", "level", "connection", "panel", "history", "source", "alarms", "workers", "configuration", "delta",
                "frozen", "sensor", "keys", "device", "checkIn", "webhook"],
            root.EnumerateObject().Select(p => p.Name));
        Assert.Equal(JsonValueKind.Null, root.GetProperty("reading").ValueKind);
        Assert.Equal("none", root.GetProperty("freshness").GetString());
        Assert.Equal("none", root.GetProperty("level").GetString());
        Assert.Equal(["ok", "cause", "words", "since", "nextPollAt"], root.GetProperty("connection").EnumerateObject().Select(p => p.Name));
        Assert.Equal(["points", "from", "to", "ok", "words"], root.GetProperty("history").EnumerateObject().Select(p => p.Name));
        Assert.Equal(JsonValueKind.Null, root.GetProperty("history").GetProperty("from").ValueKind);
    }

    [Fact]
    public void A_reply_of_another_program_is_printed_in_one_short_line_for_each_field()
    {
        var problem = "x\nReading:   5.5 mmol/L\u001b[2J" + new string('y', 5000);

        var lines = StatusText.Format(Report().GetStatus() with { Configuration = new StatusConfiguration(false, null, [problem]) })
            .Split('\n');

        Assert.Single(lines, line => line.StartsWith("Reading:", StringComparison.Ordinal));
        Assert.All(lines, line => Assert.InRange(line.Length, 10, 1100));
    }

    [Theory]
    [InlineData(112, "6.2", "normal", "measured")]
    [InlineData(65, "3.6", "slightlyLow", "measured")]
    [InlineData(50, "2.8", "urgentLow", "measured")]
    public void A_reading_has_its_number_its_text_and_its_level(int mgPerDl, string text, string level, string range)
    {
        Known(Measured(mgPerDl));

        var status = Report().GetStatus();

        Assert.Equal(mgPerDl, status.Reading!.ValueMgPerDl);
        Assert.Equal(text, status.Reading.Text);
        Assert.Equal("mmol/L", status.Reading.Unit);
        Assert.Equal(range, status.Reading.Range);
        Assert.Equal("stable", status.Reading.Trend);
        Assert.Equal(90, status.Reading.AgeSeconds);
        Assert.Equal(level, status.Level);
        Assert.Equal("fresh", status.Freshness);
    }

    [Theory]
    [InlineData(true, "HI", "above", "urgentHigh")]
    [InlineData(false, "LO", "below", "urgentLow")]
    public void Outside_the_range_of_the_sensor_there_is_no_number(bool high, string text, string range, string level)
    {
        Known(high ? SensorValue.AboveRange : SensorValue.BelowRange);

        var status = Report().GetStatus();

        Assert.Null(status.Reading!.ValueMgPerDl);
        Assert.Equal(text, status.Reading.Text);
        Assert.Equal(range, status.Reading.Range);
        Assert.Equal(level, status.Level);
    }

    [Fact]
    public void The_change_is_there_while_the_panel_shows_one()
    {
        Known(Measured(112));
        Assert.Null(Report().GetStatus().Delta);

        _state.Update(s => s with
        {
            Sources = s.Sources.Merge(
            SourceNames.LibreLinkUp, [new Reading(Measured(110), Now - TimeSpan.FromMinutes(6.5), Trend.Stable)])
        });
        Assert.Equal(new StatusDelta("+0.1", "mmol/L", 2, 300), Report().GetStatus().Delta);

        _time.Advance(TimeSpan.FromMinutes(8));
        Assert.Null(Report().GetStatus().Delta);
    }

    [Fact]
    public void An_unchanged_value_is_reported_as_frozen_as_on_the_panel()
    {
        _state.Update(s => s with
        {
            Sources = s.Sources.Merge(
            SourceNames.LibreLinkUp, Enumerable.Range(0, 40).Select(i => new Reading(Measured(112), Now.AddMinutes(-i), Trend.Stable)))
        });

        var status = Report().GetStatus();

        Assert.True(status.Frozen);
        Assert.Contains("frozen", StatusText.Format(status), StringComparison.Ordinal);
        Known(Measured(118));
        Assert.False(Report().GetStatus().Frozen);
    }

    [Fact]
    public void Alarms_are_reported_with_their_phase_and_the_quiet_that_is_left()
    {
        var rig = new AlarmRig().Reads(60);
        var report = new StatusReport(rig.State, rig.Options, new FixedDeviceStatus(), rig.Time, alarms: rig.Alarms);
        Assert.Equal([new StatusAlarm("low", "ringing", null)], report.GetStatus().Alarms.Active);

        rig.Alarms.Acknowledge(pressedAgo: -AlarmMachine.NoticeTime);
        rig.Later(5);

        Assert.Equal([new StatusAlarm("low", "snoozed", 15)], report.GetStatus().Alarms.Active);
        Assert.Contains("low snoozed, quiet for 15 min", StatusText.Format(report.GetStatus()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "day 9; whether it lasts 14 or 15 days is not known (Sensor:Days)")]
    [InlineData(14, "day 9 of 14, ends 2026-11-27")]
    public void The_sensor_is_reported_as_far_as_it_is_known(int? days, string text)
    {
        var start = Now.AddDays(-8.1);
        _state.Update(s => s with { Sensor = new SensorInfo(start, TimeSpan.FromHours(1)), SensorDays = days });

        var status = Report().GetStatus();

        Assert.Equal(new StatusSensor(9, days, start, days is { } known ? start.AddDays(known) : null, null), status.Sensor);
        Assert.Contains(text, StatusText.Format(status), StringComparison.Ordinal);
    }

    [Fact]
    public void A_sensor_that_warms_up_reports_until_when()
    {
        _state.Update(s => s with { Sensor = new SensorInfo(Now.AddMinutes(-20), TimeSpan.FromMinutes(60)) });

        Assert.Equal(Now.AddMinutes(40), Report().GetStatus().Sensor!.WarmUpEndsAt);
    }

    [Fact]
    public void A_cause_is_named_by_its_word_of_the_closed_set_and_explained()
    {
        _state.Update(s => s with
        {
            Cause = new CauseState(
                ConnectionCause.TooManyRequests, new CauseDetails { Wait = TimeSpan.FromMinutes(9) }, Now, _time.Uptime()),
            Poll = s.Poll with { HasPolled = true, NextAt = _time.Uptime() + TimeSpan.FromMinutes(9) },
        });
        _time.Advance(TimeSpan.FromMinutes(2));

        var connection = Report().GetStatus().Connection;

        Assert.False(connection.Ok);
        Assert.Equal("tooManyRequests", connection.Cause);
        Assert.Contains("7 min", connection.Words, StringComparison.Ordinal);
        Assert.Equal(Now, connection.Since);
        Assert.Equal(Now + TimeSpan.FromMinutes(9), connection.NextPollAt);
    }

    [Fact]
    public void Readings_are_listed_newest_first_up_to_the_requested_number()
    {
        var readings = Enumerable.Range(0, 5).Select(
            i => new Reading(Measured(100 + i), Now - TimeSpan.FromMinutes(i), Trend.Unknown)).ToList();
        _state.Update(s => s with { Sources = s.Sources.Merge(SourceNames.LibreLinkUp, readings) });

        var lines = Report().GetReadings(2);

        Assert.Equal([Now, Now - TimeSpan.FromMinutes(1)], lines.Select(l => l.MeasuredAt));
        Assert.Equal(["5.6", "5.6"], lines.Select(l => l.Text));
        Assert.All(lines, l => Assert.Equal("unknown", l.Trend));
    }

    private static SensorValue Measured(int mgPerDl) => SensorValue.Measured(Glucose.FromMilligramsPerDeciliter(mgPerDl));

    [Fact]
    public void A_worker_that_failed_is_named_with_its_failure_and_the_time_of_its_restart()
    {
        var workers = new WorkerSupervision(new LivenessMonitor(_time), _time, NullLogger<WorkerSupervision>.Instance);
        var report = new StatusReport(_state, TrackerConfiguration.Defaults, new FixedDeviceStatus(), _time, workers);
        Assert.Empty(report.GetStatus().Workers);

        workers.RecordFailure("PollWorker", new OverflowException(), 3, TimeSpan.FromSeconds(4));
        _time.Advance(TimeSpan.FromSeconds(1.5));

        Assert.Equal(new StatusWorker("PollWorker", false, 3, "OverflowException", Now, 3), Assert.Single(report.GetStatus().Workers));
        workers.RecordRestart("PollWorker");
        Assert.Equal(new StatusWorker("PollWorker", true, 3, "OverflowException", Now, null), Assert.Single(report.GetStatus().Workers));
        _time.Advance(TimeSpan.FromMinutes(10));
        Assert.Empty(report.GetStatus().Workers);
    }

    private StatusReport Report() => new(_state, TrackerConfiguration.Defaults, new FixedDeviceStatus(), _time);

    private void Known(SensorValue value) => _state.Update(s => s with
    {
        Sources = s.Sources.Merge(SourceNames.LibreLinkUp, [new Reading(value, Now - TimeSpan.FromSeconds(90), Trend.Stable)]),
    });
}
