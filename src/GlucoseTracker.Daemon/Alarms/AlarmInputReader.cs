using GlucoseTracker.Daemon.State;
using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Polling;
using GlucoseTracker.Domain.Time;

namespace GlucoseTracker.Daemon.Alarms;

/// <summary>Creates the input of the alarm rules from the snapshot and the clocks.</summary>
internal static class AlarmInputReader
{
    /// <summary>Creates the input for this instant; the caller sets whether the first poll is pending.</summary>
    public static AlarmInput Read(TrackerSnapshot snapshot, ClockKnowledge clock, TimeProvider time)
    {
        var at = time.ReadClocks();
        var current = snapshot.GetCurrent(clock, at);
        return new AlarmInput
        {
            Uptime = at.Uptime,
            Now = TimeZoneInfo.ConvertTime(clock.Now(at)?.Instant ?? at.Wall, time.LocalTimeZone),
            IsClockTrusted = clock.IsUndisputed,
            Readings = current.Series,
            NewestAge = current.Age,
            Arrivals = snapshot.Intake.Arrivals,
            SourcesWithoutAge = [.. snapshot.Intake.Sources.Where(source => clock.GetDoubt(source) != AgeDoubt.None)],
            OtherSources = current.Others,
            Person = snapshot.Person,
            Sensor = snapshot.SensorLife,
        };
    }
}
