using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Alarms.Machine;
using GlucoseTracker.Domain.Alarms.Memory;
using GlucoseTracker.Domain.Readings;
using static GlucoseTracker.Domain.Tests.Sample;

namespace GlucoseTracker.Domain.Tests.Alarms;

/// <summary>Alarms belong to one person and do not apply to another.</summary>
public class AlarmPersonTests
{
    [Fact]
    public void An_older_reading_of_another_person_is_new_and_ends_the_silence()
    {
        var bench = new AlarmBench { Person = "one" }.Reads(12, 110).Until(20);
        (bench.Person, bench.Readings) = ("two", Series(At(11, 120)));

        Assert.Equal(AlarmStage.Idle, bench.Look().Until(25.5).GetStage(AlarmKind.NoData));
        Assert.Equal(Noon.AddMinutes(11), bench.States.Newest);
    }

    [Fact]
    public void An_alarm_of_one_person_is_dropped_and_reported_and_never_called_in_range()
    {
        var bench = new AlarmBench { Person = "one" }.Reads(1, 60);
        (bench.Person, bench.Readings) = ("two", Series(At(1, 120)));
        bench.Until(2);

        Assert.Equal(AlarmStage.Idle, bench.GetStage(AlarmKind.Low));
        Assert.Equal("1.5 Low Dropped", bench.Log[^1]);
        Assert.True(bench.Events[^1].WasHeard);
    }

    [Fact]
    public void A_snooze_for_one_person_does_not_silence_a_low_of_another()
    {
        var bench = new AlarmBench { Person = "one" }.Reads(1, 60).Answer();
        (bench.Person, bench.Readings) = ("two", Series(At(1.5, 60)));

        Assert.Equal(["1.5 Low Dropped", "1.5 Low Began", "1.5 Low Sounded"], bench.Until(2).Log.TakeLast(3));
    }

    [Fact]
    public void No_data_continues_when_the_other_person_has_no_reading()
    {
        var bench = new AlarmBench { Person = "one" }.Reads(1, 110).Until(10);
        (bench.Person, bench.Readings) = ("two", ReadingSeries.Empty);

        Assert.Equal(1, bench.Until(16).CountSounds(AlarmKind.NoData));
    }

    [Fact]
    public void Without_a_known_person_nothing_changes()
    {
        var bench = new AlarmBench { Person = "one" }.Reads(1, 60);
        bench.Person = null;

        Assert.Equal(AlarmStage.Ringing, bench.Until(3).GetStage(AlarmKind.Low));
        Assert.Equal("one", bench.States.Person);
    }

    [Fact]
    public void The_stored_state_names_the_person_of_the_alarms()
    {
        var bench = new AlarmBench { Person = "one" }.Reads(1, 60).Answer();
        var text = AlarmStateText.Write(
            new PersistedAlarmState(new ClockStamp("boot", bench.Uptime, Noon.AddMinutes(1), true), bench.States));
        bench.States = AlarmStateText.TryParse(text)!.At(new ClockStamp("boot", bench.Uptime, Noon.AddMinutes(1), true));
        (bench.Person, bench.Readings) = ("two", Series(At(0, 120)));

        Assert.Equal("1 Low Dropped", bench.Look().Log[^1]);
    }
}
