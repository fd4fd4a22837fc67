using GlucoseTracker.Daemon.Alarms;
using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Alarms.Machine;
using GlucoseTracker.Domain.Polling;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Sensors;
using GlucoseTracker.Domain.Sources;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Screens.Keys;
using GlucoseTracker.Screens.State;
using GlucoseTracker.Testing.Support;

namespace GlucoseTracker.Daemon.Tests.Alarms;

public sealed class AlarmServiceTests : IDisposable
{
    private readonly TemporaryFolder _folder = TemporaryFolder.CreateInMemory();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_low_is_on_the_panel_until_a_key_snoozes_it_and_the_minutes_count_down()
    {
        var rig = new AlarmRig().Reads(60);
        Assert.Equal(new AlarmView(AlarmPhase.Ringing, AlarmKind.Low), rig.State.Current.Alarm);

        Press(rig, KeyAction.Snooze);
        Assert.Equal(new AlarmView(AlarmPhase.Snoozed, AlarmKind.Low, 20), rig.State.Current.Alarm);

        Assert.Equal(12, rig.Later(8.5).State.Current.Alarm!.MinutesLeft);
    }

    [Fact]
    public void A_second_press_ends_the_snooze()
    {
        var rig = new AlarmRig().Reads(60);
        Press(rig, KeyAction.Snooze);
        Press(rig, KeyAction.EndSnooze);

        Assert.Equal(AlarmPhase.Ringing, rig.State.Current.Alarm!.Phase);
    }

    [Fact]
    public void Ringing_alarms_take_precedence_over_snoozed_ones()
    {
        var rig = new AlarmRig().Reads(50);
        Press(rig, KeyAction.Snooze);
        rig.Later(14.9);
        Assert.Equal(AlarmKind.UrgentLow, rig.State.Current.Alarm!.Kind);

        rig.Later(0.2);
        Assert.Equal(AlarmPhase.Ringing, rig.State.Current.Alarm!.Phase);
    }

    [Fact]
    public void A_snooze_survives_a_restart_of_the_program()
    {
        var rig = new AlarmRig(_folder.Path).Reads(60);
        Press(rig, KeyAction.Snooze);
        rig.Later(5);

        var again = new AlarmRig(_folder.Path, time: rig.Time);

        Assert.Equal(new AlarmView(AlarmPhase.Snoozed, AlarmKind.Low, 15), again.State.Current.Alarm);
    }

    [Fact]
    public void An_alarm_rings_although_its_file_cannot_be_read_or_written()
    {
        _folder.File("alarms", "not what it should be");
        Assert.NotNull(new AlarmRig(_folder.Path).Reads(60).State.Current.Alarm);

        Assert.NotNull(new AlarmRig("/nowhere/at/all").Reads(60).State.Current.Alarm);
    }

    [Fact]
    public void The_journal_reports_in_the_morning_what_happened_without_values_reminders_included()
    {
        var rig = new AlarmRig(_folder.Path, second: new TestTarget("second")).Reads(60).Later(5).Later(5);
        rig.Alarms.Acknowledge();
        rig.Reads(90);

        Assert.Equal(
            ["2026-11-21T14:00:00Z Low Began", "2026-11-21T14:00:00Z Low Sounded", "2026-11-21T14:05:00Z Low Sounded 2",
                "2026-11-21T14:10:00Z Low Sounded 3",
                "2026-11-21T14:10:00Z Low Escalated", "2026-11-21T14:10:00Z Low Snoozed", "2026-11-21T14:10:00Z Low Cleared"],
            new AlarmJournal(_folder.Path, Microsoft.Extensions.Logging.Abstractions.NullLogger<AlarmJournal>.Instance).Lines);
    }

    [Fact]
    public void Without_a_second_target_no_escalation_is_logged()
    {
        var rig = new AlarmRig(_folder.Path).Reads(60).Later(5).Later(5).Later(5);

        Assert.DoesNotContain(rig.Journal.Lines, line => line.Contains("Escalated", StringComparison.Ordinal));
    }

    [Fact]
    public void A_key_that_went_down_before_an_alarm_could_be_noticed_does_not_answer_it()
    {
        var rig = new AlarmRig().Reads(60);
        rig.Time.Advance(TimeSpan.FromSeconds(1.5));
        Assert.False(rig.Alarms.Acknowledge(pressedAgo: TimeSpan.FromSeconds(0.6)));

        Assert.True(rig.Alarms.Acknowledge(pressedAgo: TimeSpan.FromSeconds(0.5)));
    }

    [Fact]
    public void A_low_that_rings_is_not_silenced_by_a_reading_from_the_future()
    {
        var rig = new AlarmRig().Reads(45);
        var ahead = new Reading(
            SensorValue.Measured(Glucose.FromMilligramsPerDeciliter(110)), rig.Time.GetUtcNow().AddDays(1), Trend.Stable);
        rig.State.Update(s => s with { Sources = s.Sources.Merge("LibreLinkUp", [ahead]) });
        rig.Later(5);

        Assert.Equal(AlarmKind.UrgentLow, rig.State.Current.Alarm!.Kind);
        Assert.NotNull(rig.Alarms.GetAudible());
        Assert.Contains(rig.Journal.Lines, line => line.EndsWith("UrgentLow Sounded 2", StringComparison.Ordinal));
    }

    [Fact]
    public void An_old_low_does_not_ring_between_the_moment_in_which_the_clock_is_known_and_the_next_poll()
    {
        var rig = new AlarmRig();
        var now = rig.Time.ReadClocks();
        rig.State.Update(s => s with
        {
            Sources = s.Sources.Merge(SourceNames.Nightscout, [Read(45, minutesAgo: 25)]),
            Intake = s.Intake.WithPage(SourceNames.Nightscout, [Read(110, minutesAgo: 1)], now.Uptime),
        });

        rig.Alarms.Evaluate();

        Assert.Null(rig.State.Current.Alarm);

        Reading Read(int value, int minutesAgo) =>
            new(SensorValue.Measured(Glucose.FromMilligramsPerDeciliter(value)), now.Wall.AddMinutes(-minutesAgo), Trend.Stable);
    }

    [Fact]
    public void After_hours_off_the_alarm_for_no_data_waits_for_the_first_poll_and_its_time()
    {
        var rig = new AlarmRig(_folder.Path).Reads(110).Later(1);
        rig.Time.Advance(TimeSpan.FromHours(9));
        rig = new AlarmRig(_folder.Path, time: rig.Time);

        Assert.DoesNotContain(rig.Later(0).Later(1.9).Later(13).Journal.Lines, line => line.Contains("NoData", StringComparison.Ordinal));
        Assert.Contains(rig.Later(0.2).Journal.Lines, line => line.EndsWith("NoData Began", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void After_a_restart_no_data_waits_for_the_first_poll_or_two_minutes(bool hasPolled)
    {
        var rig = new AlarmRig(_folder.Path).Reads(110).Later(5).Later(5).Later(4);
        rig = new AlarmRig(_folder.Path, time: rig.Time).Later(1.9);
        Assert.DoesNotContain(rig.Journal.Lines, line => line.Contains("NoData", StringComparison.Ordinal));

        rig.State.Update(s => s with { Poll = s.Poll with { HasPolled = hasPolled } });

        Assert.Contains(rig.Later(hasPolled ? 0 : 0.2).Journal.Lines, line => line.EndsWith("NoData Began", StringComparison.Ordinal));
    }

    [Fact]
    public void Restarts_in_a_row_do_not_delay_the_alarm_for_no_data()
    {
        var rig = new AlarmRig(_folder.Path).Reads(110);
        for (var minute = 0; minute < 18; minute += 3)
        {
            rig = new AlarmRig(_folder.Path, time: rig.Time).Later(1).Later(1).Later(0.9).Later(0.1);
        }

        Assert.Contains(rig.Journal.Lines, line => line.EndsWith("NoData Began", StringComparison.Ordinal));
    }

    [Fact]
    public void The_notice_about_the_sensor_does_not_light_the_room_at_night()
    {
        var rig = new AlarmRig();
        rig.Time.SetLocalTimeZone(TimeZoneInfo.CreateCustomTimeZone("bed", TimeSpan.FromHours(9), "bed", "bed"));
        rig.State.Update(
            s => s with { SensorDays = 14, Sensor = new SensorInfo(rig.Time.GetUtcNow().AddDays(-13.8), TimeSpan.FromHours(1)) });

        Assert.Null(rig.Reads(110).State.Current.Alarm);
        rig.Time.SetLocalTimeZone(TimeZoneInfo.Utc);
        rig.Alarms.Evaluate();
        Assert.Equal(AlarmKind.SensorEnding, rig.State.Current.Alarm!.Kind);
    }

    [Fact]
    public void A_test_shows_on_the_panel_and_ends_by_key_or_automatically()
    {
        var rig = new AlarmRig();
        Press(rig, KeyAction.StartAlarmTest);
        Assert.True(rig.State.Current.IsAlarmTestRunning);
        Press(rig, KeyAction.EndAlarmTest);
        Assert.False(rig.State.Current.IsAlarmTestRunning);

        rig.Test.Start(AlarmKind.High);
        rig.Time.Advance(TimeSpan.FromSeconds(30));
        rig.Test.StopWhenDue();
        Assert.False(rig.State.Current.IsAlarmTestRunning);
    }

    private static void Press(AlarmRig rig, KeyAction action)
    {
        // A key that is pressed earlier answers nothing.
        rig.Time.Advance(AlarmMachine.NoticeTime);
        new AlarmKeyHandler(rig.Alarms, rig.Test).Handle(action, TimeSpan.Zero);
    }
}
