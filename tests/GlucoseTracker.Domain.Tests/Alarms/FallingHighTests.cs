using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Alarms.Machine;
using GlucoseTracker.Domain.Values;
using static GlucoseTracker.Domain.Tests.Sample;

namespace GlucoseTracker.Domain.Tests.Alarms;

/// <summary>A falling high sounds once, and again when it stops falling.</summary>
public class FallingHighTests
{
    private static readonly AlarmRules Rules = AlarmRules.Default
        .With(AlarmRules.Default.High with { NoRepeatWhenFallingBy = MgPerDl(5) })
        .With(AlarmRules.Default.UrgentHigh with { NoRepeatWhenFallingBy = MgPerDl(5) });

    [Fact]
    public void By_default_no_high_is_quiet_while_it_falls()
    {
        Assert.All(AlarmKinds.All, kind => Assert.Null(AlarmRules.Default[kind].NoRepeatWhenFallingBy));
        Assert.Equal(TimeSpan.Zero, AlarmRules.Default.UrgentHigh.For);
    }

    [Fact]
    public void A_high_that_falls_sounds_once_and_again_when_it_stops()
    {
        var bench = Fall(new AlarmBench(Rules).Steady(299, until: 40), 40, 299, until: 85);
        Assert.Equal(1, bench.CountSounds(AlarmKind.High));

        bench.Reads(90, 254).Until(91);
        Assert.Equal(2, bench.CountSounds(AlarmKind.High));
    }

    [Fact]
    public void A_high_whose_snooze_ends_while_it_falls_is_shown_and_not_heard()
    {
        var bench = Fall(new AlarmBench(Rules).Steady(299, until: 36).Answer().Steady(299, until: 40), 40, 299, until: 98);

        Assert.Equal(AlarmStage.Ringing, bench.GetStage(AlarmKind.High));
        Assert.Equal(1, bench.CountSounds(AlarmKind.High));
    }

    [Fact]
    public void An_urgent_high_that_falls_repeats_every_hour()
    {
        var bench = Fall(new AlarmBench(Rules).Reads(5, 398), 5, 398, until: 64);
        Assert.Equal(1, bench.CountSounds(AlarmKind.UrgentHigh));

        Assert.Equal(2, Fall(bench, 64, 339, until: 70).CountSounds(AlarmKind.UrgentHigh));
    }

    [Theory]
    [InlineData(AlarmKind.UrgentHigh, 3)]
    [InlineData(AlarmKind.High, 1)]
    public void An_urgent_high_repeats_every_hour_whatever_its_configuration_says(AlarmKind kind, int sounds)
    {
        var rules = AlarmRules.Default.With(AlarmRules.Default[kind] with { Repeat = TimeSpan.FromHours(4), For = TimeSpan.Zero });
        var value = kind == AlarmKind.UrgentHigh ? 350 : 280;

        Assert.Equal(sounds, new AlarmBench(rules).Reads(1, value).Steady(value, until: 122).CountSounds(kind));
    }

    [Fact]
    public void HI_does_not_count_as_falling()
    {
        var bench = new AlarmBench(Rules).Reads(0, SensorValue.AboveRange);
        for (var minute = 5; minute <= 60; minute += 5)
        {
            bench.Reads(minute, minute % 10 == 0 ? SensorValue.AboveRange : Measured(395 - minute));
        }

        Assert.True(bench.CountSounds(AlarmKind.UrgentHigh) >= 6, $"{bench.CountSounds(AlarmKind.UrgentHigh)} sounds in an hour");
    }

    [Fact]
    public void The_first_sound_of_a_high_is_not_delayed()
    {
        var bench = new AlarmBench(Rules) { Readings = Series(At(-10, 330), At(-5, 320), At(0, 310)) }.Look();

        Assert.Equal(1, bench.CountSounds(AlarmKind.UrgentHigh));
    }

    [Fact]
    public void The_document_has_the_repetitions_of_a_falling_high() =>
        OutcomeTableTests.AssertInDocument(FallingHighTable.Create());

    /// <summary>Falls by 1 mg/dL each minute.</summary>
    private static AlarmBench Fall(AlarmBench bench, double from, int value, double until)
    {
        for (var minute = from + 1; minute <= until; minute++)
        {
            bench.Reads(minute, value - (int)(minute - from));
        }

        return bench;
    }
}
