using FsCheck;
using FsCheck.Fluent;
using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Alarms.Machine;
using GlucoseTracker.Domain.Alarms.Memory;
using static GlucoseTracker.Domain.Tests.Sample;

namespace GlucoseTracker.Domain.Tests.Alarms;

public class PersistedAlarmStateTests
{
    private static readonly ClockStamp Before = new("boot-1", TimeSpan.FromHours(5), Noon, true);
    private static readonly AlarmStates Quiet = AlarmStates.Start(TimeSpan.FromHours(4.9)).With(
        AlarmKind.Low, new AlarmState(AlarmStage.Snoozed)
        {
            BeganAt = TimeSpan.FromHours(4),
            QuietUntil = TimeSpan.FromHours(5) + TimeSpan.FromMinutes(20),
            Degree = 1,
        });

    [Fact]
    public void A_snooze_is_neither_longer_nor_shorter_after_a_restart_of_the_program()
    {
        var after = Remembered(Before with { Uptime = Before.Uptime + TimeSpan.FromMinutes(7), Utc = Noon.AddDays(-3) });

        Assert.Equal(Before.Uptime + TimeSpan.FromMinutes(20), after[AlarmKind.Low].QuietUntil);
    }

    [Fact]
    public void A_snooze_is_neither_longer_nor_shorter_after_a_power_cut()
    {
        var after = Remembered(new ClockStamp("boot-2", TimeSpan.FromMinutes(1), Noon.AddMinutes(7), true));

        Assert.Equal(TimeSpan.FromMinutes(14), after[AlarmKind.Low].QuietUntil);
    }

    [Fact]
    public void A_power_cut_longer_than_the_snooze_ends_it()
    {
        var now = new ClockStamp("boot-2", TimeSpan.FromMinutes(1), Noon.AddHours(2), true);

        Assert.True(Remembered(now)[AlarmKind.Low].QuietUntil < now.Uptime);
    }

    [Fact]
    public void The_stored_state_is_restored_when_the_clock_is_set()
    {
        var memory = new PersistedAlarmState(Before, Quiet);
        var unset = new ClockStamp("boot-2", TimeSpan.FromMinutes(1), Noon.AddYears(-1), false);
        var set = new ClockStamp("boot-2", TimeSpan.FromMinutes(3), Noon.AddMinutes(9), true);

        Assert.True(memory.IsOffTimePending(unset));
        Assert.Equal(
            TimeSpan.FromMinutes(14), memory.Merge(AlarmStates.Start(TimeSpan.Zero), set, TimeSpan.Zero)[AlarmKind.Low].QuietUntil);
    }

    [Fact]
    public void Before_the_restoration_only_ended_alarms_of_the_stored_state_are_known()
    {
        var over = new AlarmState(AlarmStage.Cleared) { BeyondMeasuredAt = Noon };
        var states = new PersistedAlarmState(
            Before, Quiet.With(AlarmKind.UrgentLow, over).WithPerson("mark")).StartWaiting(TimeSpan.FromMinutes(1));

        Assert.Equal((AlarmStage.Idle, Noon), (states[AlarmKind.UrgentLow].Stage, states[AlarmKind.UrgentLow].BeyondMeasuredAt));
        Assert.Equal((AlarmState.Idle, "mark"), (states[AlarmKind.Low], states.Person));
    }

    [Fact]
    public void When_the_passed_time_is_unknown_every_snooze_is_over()
    {
        var never = new PersistedAlarmState(Before with { ClockTrusted = false }, Quiet);
        var now = new ClockStamp("boot-2", TimeSpan.FromMinutes(1), Noon.AddMinutes(9), true);

        Assert.False(never.IsOffTimePending(now));
        Assert.Equal(now.Uptime, never.At(now)[AlarmKind.Low].QuietUntil);
    }

    [Fact]
    public void After_a_power_cut_silence_counts_from_the_start_but_does_not_end_an_alarm_for_no_data()
    {
        var rings = Quiet.With(AlarmKind.NoData, new AlarmState(AlarmStage.Ringing)).WithData(TimeSpan.FromHours(4), null);
        var now = new ClockStamp("boot-2", TimeSpan.FromMinutes(1), Noon.AddMinutes(7), true);

        Assert.Equal(TimeSpan.Zero, Remembered(now).DataSince);
        Assert.Equal(TimeSpan.FromMinutes(67), now.Uptime - new PersistedAlarmState(Before, rings).At(now).DataSince);
    }

    [Fact]
    public void A_clock_that_was_wrong_cannot_stretch_a_snooze_beyond_its_cap()
    {
        var now = new ClockStamp("boot-2", TimeSpan.FromMinutes(1), Noon.AddDays(-30), true);

        Assert.True(Remembered(now)[AlarmKind.Low].QuietUntil <= now.Uptime + AlarmKind.Low.GetMaxSnooze());
    }

    [Fact]
    public void A_written_state_is_read_back() =>
        Prop.ForAll(AnyStates().ToArbitrary(), states =>
        {
            var back = AlarmStateText.TryParse(AlarmStateText.Write(new PersistedAlarmState(Before, states)));
            return back!.Stamp == Before && back.States.Equals(states);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Other_text_is_no_state()
    {
        var text = AlarmStateText.Write(new PersistedAlarmState(Before, Quiet));

        Assert.Null(AlarmStateText.TryParse(null));
        Assert.Null(AlarmStateText.TryParse(""));
        Assert.All(
            Enumerable.Range(1, text.Length - 3),
            length => Assert.True(AlarmStateText.TryParse(text[..length]) is null or { States: not null }));
        Assert.Null(AlarmStateText.TryParse(text.Replace("Snoozed", "Asleep", StringComparison.Ordinal)));
    }

    private static AlarmStates Remembered(ClockStamp now) => new PersistedAlarmState(Before, Quiet).At(now);

    private static Gen<AlarmStates> AnyStates() =>
        from kind in Gen.Elements(AlarmKinds.All.ToArray())
        from stage in Gen.Elements(Enum.GetValues<AlarmStage>())
        from minutes in Gen.Choose(-5000, 5000)
        from flag in Gen.Elements(true, false)
        from number in Gen.Choose(0, 50)
        select AlarmStates.Start(TimeSpan.Zero).WithData(TimeSpan.FromSeconds(minutes), flag
            ? Noon.AddMinutes(minutes)
            : null).WithPerson(flag
            ? null
            : "mark").With(kind, new AlarmState(stage)
            {
                BeganAt = TimeSpan.FromMinutes(minutes),
                QuietUntil = stage == AlarmStage.Snoozed ? TimeSpan.FromMinutes(minutes + 5) : null,
                Degree = number % 4,
                Held = flag,
                FirstSoundAt = flag ? TimeSpan.FromTicks(minutes) : null,
                LastSoundAt = flag ? TimeSpan.FromTicks(minutes + 1) : null,
                Sounds = number,
                WasHeard = flag,
                Escalated = !flag,
                WasEscalated = number % 2 == 0,
                BeyondMeasuredAt = flag ? Noon.AddSeconds(minutes) : null,
                BeyondSeenAt = number % 3 == 0 ? null : TimeSpan.FromSeconds(number),
            });
}
