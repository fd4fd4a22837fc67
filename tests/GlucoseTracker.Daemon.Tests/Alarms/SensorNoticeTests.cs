using GlucoseTracker.Daemon.History;
using GlucoseTracker.Daemon.State;
using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Alarms.Machine;
using GlucoseTracker.Domain.Sensors;
using GlucoseTracker.Testing.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace GlucoseTracker.Daemon.Tests.Alarms;

public sealed class SensorNoticeTests : IDisposable
{
    private readonly TemporaryFolder _folder = TemporaryFolder.CreateInMemory();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_notice_sounds_once_also_without_an_answer()
    {
        var rig = Wears(new AlarmRig(_folder.Path), 14.4);
        for (var hour = 0; hour < 16; hour++)
        {
            rig.Later(60).Reads(110);
        }

        Assert.Equal(1, Notices(rig));
        Assert.Single(rig.Journal.Lines, line => line.EndsWith("SensorEnding Began", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_restart_does_not_repeat_the_notice(bool answered)
    {
        var before = Wears(new AlarmRig(_folder.Path), 14.6);
        if (answered)
        {
            before.Alarms.Acknowledge(pressedAgo: -AlarmMachine.NoticeTime);
        }

        var after = new AlarmRig(_folder.Path, time: before.Time).Later(0.1);
        Assert.Equal(answered ? null : AlarmKind.SensorEnding, after.State.Current.Alarm?.Kind);
        Wears(after, 14.6, more: 1).Later(300).Reads(110).Later(1);

        Assert.Equal(1, Notices(after));
    }

    [Fact]
    public void A_lost_alarm_state_does_not_repeat_the_notice_and_the_next_sensor_gets_one()
    {
        var before = Wears(new AlarmRig(_folder.Path), 14.6);
        File.Delete(Path.Combine(_folder.Path, "alarms"));

        var after = Wears(new AlarmRig(_folder.Path, time: before.Time), 14.6, more: 3);
        Assert.Null(after.State.Current.Alarm);
        Wears(after, 14.7);

        Assert.Equal(AlarmKind.SensorEnding, after.State.Current.Alarm!.Kind);
        Assert.Equal(2, Notices(after));
    }

    [Fact]
    public void An_end_that_turns_out_to_be_later_is_not_announced_again()
    {
        var rig = new AlarmRig(_folder.Path);
        rig.State.Update(s => s with { SensorDays = 14 });
        Wears(rig, 13.9);
        Assert.Equal(AlarmKind.SensorEnding, rig.State.Current.Alarm!.Kind);

        for (var hour = 0; hour < 24; hour++)
        {
            rig.Later(60).Reads(110);
        }

        Assert.Equal(15, rig.State.Current.SensorLife!.Days);
        Assert.Null(rig.State.Current.Alarm);
        Assert.Equal(1, Notices(rig));
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("glucose-tracker sensors 1\n- 9999-12-31T00:00:00Z notice-given\n")]
    [InlineData("glucose-tracker sensors 1\n- yesterday -\n")]
    public void A_file_that_cannot_be_read_is_an_empty_one(string content)
    {
        _folder.File("sensors", content);
        var state = new TrackerState();

        Assert.Empty(new SensorRecords(_folder.Path, state, NullLogger<SensorRecords>.Instance).GetStarts(null));
        Assert.Null(state.Current.SensorNoticeFor);
        Assert.NotNull(Wears(new AlarmRig(_folder.Path), 14.6).State.Current.Alarm);
    }

    [Fact]
    public void Sensor_records_survive_a_restart_and_belong_to_the_person()
    {
        var life = SensorLife.Create(
            new SensorInfo(new DateTimeOffset(2026, 11, 1, 8, 0, 0, TimeSpan.Zero), TimeSpan.FromHours(1)), null, null)!;
        var records = Records(out _);
        records.RecordStart("one", life);
        records.RecordStart("one", life);
        Assert.Equal(14, records.GetDays("one", 14));

        records = Records(out var state);

        Assert.Equal([life.ActivatedAt], records.GetStarts("one"));
        Assert.Empty(records.GetStarts("two"));
        Assert.Equal((14, 14, null), (state.Current.SensorDays, records.GetDays("one", null), records.GetDays("two", null)));
    }

    private SensorRecords Records(out TrackerState state) =>
        new(_folder.Path, state = new TrackerState(), NullLogger<SensorRecords>.Instance);

    /// <summary>Starts a sensor of that age, and a reading that has just arrived.</summary>
    private static AlarmRig Wears(AlarmRig rig, double days, int more = 0)
    {
        var start = rig.Time.GetUtcNow().AddDays(-days).AddSeconds(more);
        rig.State.Update(s => s with { Sensor = new SensorInfo(start, TimeSpan.FromHours(1)) });
        return rig.Reads(110);
    }

    private static int Notices(AlarmRig rig) =>
        rig.Journal.Lines.Count(line => line.EndsWith("SensorEnding Sounded", StringComparison.Ordinal));
}
