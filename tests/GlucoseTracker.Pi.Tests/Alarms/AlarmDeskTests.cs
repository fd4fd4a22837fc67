using GlucoseTracker.Domain;
using GlucoseTracker.Pi.Alarms;
using GlucoseTracker.Screens;

namespace GlucoseTracker.Pi.Tests.Alarms;

public sealed class AlarmDeskTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_low_owns_the_panel_until_a_key_quiets_it_and_the_minutes_count_down()
    {
        var rig = new AlarmRig().Reads(60);
        Assert.Equal(new AlarmView(AlarmPhase.Ringing, AlarmKind.Low), rig.State.Current.Alarm);

        Press(rig, KeyAction.Snooze);
        Assert.Equal(new AlarmView(AlarmPhase.Snoozed, AlarmKind.Low, 20), rig.State.Current.Alarm);

        Assert.Equal(12, rig.Later(8.5).State.Current.Alarm!.MinutesLeft);
    }

    [Fact]
    public void A_second_press_ends_the_quiet()
    {
        var rig = new AlarmRig().Reads(60);
        Press(rig, KeyAction.Snooze);
        Press(rig, KeyAction.EndQuiet);

        Assert.Equal(AlarmPhase.Ringing, rig.State.Current.Alarm!.Phase);
    }

    [Fact]
    public void What_rings_stands_before_what_is_quiet()
    {
        var rig = new AlarmRig().Reads(50);
        rig.Desk.Answer();
        rig.Later(14.9);
        Assert.Equal(AlarmKind.UrgentLow, rig.State.Current.Alarm!.Kind);
        rig.Desk.Answer();

        // The urgent low is answered again when it comes back; no data begins meanwhile.
        rig.Later(0.2);
        Assert.Equal(AlarmPhase.Ringing, rig.State.Current.Alarm!.Phase);
    }

    [Fact]
    public void A_snooze_outlives_the_program()
    {
        var rig = new AlarmRig(_folder.Path).Reads(60);
        rig.Desk.Answer();
        rig.Later(5);

        var again = new AlarmRig(_folder.Path, time: rig.Time);

        Assert.Equal(new AlarmView(AlarmPhase.Snoozed, AlarmKind.Low, 15), again.State.Current.Alarm);
    }

    [Fact]
    public void A_file_that_cannot_be_read_or_written_keeps_no_alarm_from_ringing()
    {
        _folder.File("alarms", "not what it should be");
        Assert.NotNull(new AlarmRig(_folder.Path).Reads(60).State.Current.Alarm);

        Assert.NotNull(new AlarmRig("/nowhere/at/all").Reads(60).State.Current.Alarm);
    }

    [Fact]
    public void The_journal_tells_in_the_morning_what_happened_without_values()
    {
        var rig = new AlarmRig(_folder.Path).Reads(60).Later(5).Later(5);
        rig.Desk.Answer();
        rig.Reads(90);

        Assert.Equal(
            ["2026-11-21T14:00:00Z Low Began", "2026-11-21T14:00:00Z Low Sounded", "2026-11-21T14:10:00Z Low Escalated", "2026-11-21T14:10:00Z Low Snoozed", "2026-11-21T14:10:00Z Low Cleared"],
            new AlarmJournal(_folder.Path, Microsoft.Extensions.Logging.Abstractions.NullLogger<AlarmJournal>.Instance).Lines);
    }

    [Fact]
    public void The_notice_about_the_sensor_does_not_light_the_room_at_night()
    {
        var rig = new AlarmRig();
        rig.Time.SetLocalTimeZone(TimeZoneInfo.CreateCustomTimeZone("bed", TimeSpan.FromHours(9), "bed", "bed"));
        rig.State.Update(s => s with { SensorDays = 14, Sensor = new SensorInfo(rig.Time.GetUtcNow().AddDays(-13.8), TimeSpan.FromHours(1)) });

        Assert.Null(rig.Reads(110).State.Current.Alarm);
        rig.Time.SetLocalTimeZone(TimeZoneInfo.Utc);
        rig.Desk.Look();
        Assert.Equal(AlarmKind.SensorEnding, rig.State.Current.Alarm!.Kind);
    }

    [Fact]
    public void A_test_shows_on_the_panel_and_ends_by_key_or_by_itself()
    {
        var rig = new AlarmRig();
        Press(rig, KeyAction.BeginAlarmTest);
        Assert.True(rig.State.Current.AlarmTest);
        Press(rig, KeyAction.EndAlarmTest);
        Assert.False(rig.State.Current.AlarmTest);

        rig.Test.Begin(AlarmKind.High);
        rig.Time.Advance(TimeSpan.FromSeconds(30));
        rig.Test.EndInTime();
        Assert.False(rig.State.Current.AlarmTest);
    }

    private static void Press(AlarmRig rig, KeyAction action) => new AlarmKeys(rig.Desk, rig.Test).Take(action);
}
