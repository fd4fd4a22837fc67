using GlucoseTracker.Daemon.Alarms;
using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.Tests.Alarms;
using GlucoseTracker.Domain.Alarms.Schedules;
using GlucoseTracker.Pi.Commands;

namespace GlucoseTracker.Pi.Tests.Commands;

/// <summary>What <c>alarms</c> says of a schedule.</summary>
public sealed class AlarmsTextTests
{
    /// <summary>The clock of the rig is on a Saturday at 14:00 UTC.</summary>
    [Fact]
    public void The_week_has_the_loudness_of_each_section_and_the_list_that_of_now()
    {
        var text = Format("Sat 13:00-15:00: loudness 60 %; High loudness 40 %; Frozen silent");

        Assert.Contains(
            "  Sat         13:00-15:00  UrgentLow 3.0 mmol/L, UrgentHigh 16.7 mmol/L, Low 3.9 mmol/L, High 13.9 mmol/L; silent: Frozen; "
            + "loudness 60 %: UrgentHigh, Low, SensorEnding; loudness 40 %: High\n",
            text, StringComparison.Ordinal);
        Assert.Single(text.Split('\n'), "High sounds at 40 % of the full loudness now");
        Assert.DoesNotContain("UrgentLow sounds at", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Outside_the_schedule_every_alarm_has_full_loudness()
    {
        Assert.DoesNotContain("loudness", Format(), StringComparison.Ordinal);
        Assert.DoesNotContain("sounds at", Format("Sun 13:00-15:00: loudness 60 %"), StringComparison.Ordinal);
    }

    /// <summary>Its next repetition would be after the end of the sensor.</summary>
    [Fact]
    public void A_notice_that_sounds_once_has_no_interval()
    {
        var line = Assert.Single(Format().Split('\n'), line => line.StartsWith("SensorEnding", StringComparison.Ordinal));

        Assert.Matches("^SensorEnding +- +12:00:00 +once ", line);
    }

    private static string Format(params string[] slots)
    {
        var schedule = new AlarmSchedule([.. slots.Select(text => ScheduleText.TryParse(text)!)]);
        var options = TrackerConfiguration.Defaults with { Alarms = TrackerConfiguration.Defaults.Alarms with { Schedule = schedule } };
        var rig = new AlarmRig(options: options);
        return AlarmsText.Format(new AlarmReport(options, rig.Alarms, rig.Test, rig.Sender, rig.Journal, rig.State, rig.Time).GetAlarms());
    }
}
