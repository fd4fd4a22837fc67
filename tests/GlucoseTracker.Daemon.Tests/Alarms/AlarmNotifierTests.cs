using GlucoseTracker.Daemon.Alarms;
using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.Display;
using GlucoseTracker.Daemon.State;
using GlucoseTracker.Daemon.Systemd;
using GlucoseTracker.Daemon.Tests.Polling;
using GlucoseTracker.Daemon.Tests.Support;
using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Polling;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Sensors;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Notifications;
using GlucoseTracker.Testing.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace GlucoseTracker.Daemon.Tests.Alarms;

public sealed class AlarmNotifierTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task The_first_target_is_notified_at_once_the_second_when_unanswered_and_both_at_the_end()
    {
        var (first, second) = (new TestTarget("first"), new TestTarget("second"));
        var rig = new AlarmRig(first: first, second: second);
        await rig.Sender.StartAsync(CancellationToken.None);

        rig.Reads(60);
        Assert.Equal(NotificationReason.Alarm, (await first.NextAsync()).Reason);
        rig.Later(5);
        Assert.Equal(NotificationReason.Reminder, (await first.NextAsync()).Reason);
        Assert.True(second.GotNothing);
        rig.Later(5);
        Assert.Equal(NotificationReason.Escalation, (await second.NextAsync()).Reason);
        await first.NextAsync();
        rig.Reads(90);

        Assert.Equal("Back in range", (await first.NextAsync()).Title);
        Assert.Equal("Back in range", (await second.NextAsync()).Title);
        await rig.Sender.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task Trap_8_a_receiver_that_never_answers_delays_no_poll_and_no_evaluation()
    {
        var rig = new AlarmRig(first: new TestTarget("dead", dead: true));
        var source = new ScriptedSource(rig.Time)
        {
            Current = () => new FetchResult(new Reading(SensorValue.BelowRange, rig.Time.GetUtcNow(), Trend.Stable), null, null),
        };
        var daemon = new TestDaemon(rig.Time) { State = rig.State };
        using var poll = daemon.CreatePollWorker(source);
        using var alarms = new AlarmWorker(rig.Alarms, rig.Test, rig.Sender, rig.State, daemon.Liveness, rig.Time);
        await rig.Sender.StartAsync(CancellationToken.None);
        await alarms.StartAsync(CancellationToken.None);
        var begin = rig.Time.Uptime();
        await poll.StartAsync(CancellationToken.None);

        await rig.State.Becomes(s => s.Alarm?.Kind == AlarmKind.UrgentLow);
        while (source.AskedAt.Count < 5)
        {
            rig.Time.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        // Counted from the start, because the time advances during a request: two recorded instants may be closer than the two requests.
        Assert.All(
            source.AskedAt.Select((at, n) => (at, n)), asked => Assert.True(asked.at - begin >= asked.n * PollOptions.Default.Interval));
        Assert.True(rig.Alarms.States[AlarmKind.UrgentLow].IsOn);
        await poll.StopAsync(CancellationToken.None);
        await alarms.StopAsync(CancellationToken.None);
        await rig.Sender.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task Trap_8_a_receiver_that_never_answers_delays_no_frame()
    {
        var dead = new TestTarget("dead", dead: true);
        var rig = new AlarmRig(first: dead);
        using var display = new StampingDisplay(rig.Time);
        var daemon = new TestDaemon(rig.Time) { State = rig.State, Options = rig.Options };
        var presenter = daemon.CreatePresenter(display.Height);
        var systemd = new SystemdReporter(null, null, daemon.Liveness, rig.Time, NullLogger<SystemdReporter>.Instance);
        using var worker = new DisplayWorker(rig.State, presenter, display, systemd, rig.Time, NullLogger<DisplayWorker>.Instance);
        await rig.Sender.StartAsync(CancellationToken.None);
        rig.Reads(50);
        await dead.NextAsync();
        await worker.StartAsync(CancellationToken.None);

        // Meanwhile the reminder of the urgent low becomes due and waits behind the first message. The panel changes each second.
        for (var second = 0; second < 150; second++)
        {
            rig.Time.Advance(TimeSpan.FromSeconds(1));
            rig.Alarms.Evaluate();
            rig.State.Update(s => s with { Poll = s.Poll with { LastPollAt = rig.Time.GetUtcNow() } });
            await display.ShownAtAsync(rig.Time.Uptime());
        }

        Assert.Equal(1, rig.Sender.Queues.Single().Report.Waiting);
        await worker.StopAsync(CancellationToken.None);
        await rig.Sender.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task The_second_target_is_notified_of_the_end_after_a_restart_too()
    {
        using var folder = new TemporaryFolder();
        var before = new AlarmRig(folder.Path, second: new TestTarget("before")).Reads(60).Later(10);
        Assert.True(before.Alarms.States[AlarmKind.Low].Escalated);
        before.Alarms.Acknowledge();

        var second = new TestTarget("second");
        var after = new AlarmRig(folder.Path, second: second, time: before.Time);
        await after.Sender.StartAsync(CancellationToken.None);
        after.Reads(90);

        Assert.Equal("Back in range", (await second.NextAsync()).Title);
        await after.Sender.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task The_warm_up_of_a_sensor_is_named_in_the_alarm_for_no_data_and_does_not_silence_it()
    {
        var first = new TestTarget("first");
        var rig = new AlarmRig(first: first);
        await rig.Sender.StartAsync(CancellationToken.None);
        var (now, uptime) = (rig.Time.GetUtcNow(), rig.Time.Uptime());
        rig.State.Update(s => s with
        {
            Sensor = new SensorInfo(now, TimeSpan.FromHours(1)),
            Cause = new CauseState(ConnectionCause.SensorWarmingUp, new CauseDetails { SensorReadyAt = now.AddHours(1) }, now, uptime),
        });
        rig.Later(14.9);
        Assert.True(first.GotNothing);

        rig.Later(0.1);

        var notification = await first.NextAsync();
        Assert.Equal(AlarmKind.NoData, notification.Kind);
        Assert.Contains("warming up", notification.Text, StringComparison.OrdinalIgnoreCase);
        await rig.Sender.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task The_end_is_not_reported_to_targets_without_it()
    {
        var first = new TestTarget("first");
        var defaults = TrackerConfiguration.Defaults;
        var rig = new AlarmRig(
            options: defaults with { Notifications = defaults.Notifications with { BackInRange = false } }, first: first);
        await rig.Sender.StartAsync(CancellationToken.None);
        rig.Reads(60);
        await first.NextAsync();
        rig.Later(1).Reads(90).Later(1).Reads(50);

        Assert.Equal(AlarmKind.UrgentLow, (await first.NextAsync()).Kind);
        await rig.Sender.StopAsync(CancellationToken.None);
    }

    [Theory]
    [InlineData("08:00", "2026-11-21T07:59", null, false)]
    [InlineData("08:00", "2026-11-21T08:00", null, true)]
    [InlineData("08:00", "2026-11-21T08:01", "2026-11-21T08:00", false)]
    [InlineData("08:00", "2026-11-21T10:00", "2026-11-20T08:00", true)]
    [InlineData("08:00", "2026-11-21T15:00", "2026-11-20T08:00", false)]
    [InlineData("08:00", "2026-11-21T08:00", "2098-11-21T08:00", true)]
    public void The_heartbeat_notification_is_sent_once_a_day(string at, string now, string? last, bool due) => Assert.Equal(
        due, HeartbeatSchedule.IsDue(
            TimeOnly.Parse(at, System.Globalization.CultureInfo.InvariantCulture), Local(now), last is null ? null : Local(last)));

    [Fact]
    public void Only_targets_with_the_setting_get_the_heartbeat_notification() =>
        Assert.False(HeartbeatSchedule.IsDue(null, Local("2026-11-21T08:00"), null));

    private static DateTimeOffset Local(string text) =>
        new(DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture), 2 * 60 * Minute);
}
