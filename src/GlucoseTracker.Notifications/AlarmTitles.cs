using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Languages;

namespace GlucoseTracker.Notifications;

/// <summary>The alarms as titles of notifications.</summary>
public static class AlarmTitles
{
    /// <summary>The title, such as "URGENT LOW".</summary>
    public static string Get(AlarmKind kind, ProgramTexts texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return texts.Get(kind switch
        {
            AlarmKind.UrgentLow => "alarm.urgent-low",
            AlarmKind.NoData => "alarm.no-data",
            AlarmKind.UrgentHigh => "alarm.urgent-high",
            AlarmKind.Low => "alarm.low",
            AlarmKind.LowSoon => "alarm.low-soon",
            AlarmKind.High => "alarm.high",
            AlarmKind.FallingFast => "alarm.falling-fast",
            AlarmKind.RisingFast => "alarm.rising-fast",
            AlarmKind.Frozen => "alarm.frozen",
            AlarmKind.SensorEnding => "alarm.sensor-ending",
        });
    }
}
