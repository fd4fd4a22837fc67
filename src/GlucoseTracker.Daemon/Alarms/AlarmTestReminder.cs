using GlucoseTracker.Daemon.State;
using GlucoseTracker.Domain.Polling;

namespace GlucoseTracker.Daemon.Alarms;

/// <summary>
/// Knows when the alarm has to be tried again: a week after the last test, or after the first start. Without a trusted clock it is never
/// due.
/// </summary>
/// <param name="file">Stores the time of the last test.</param>
/// <param name="isOn">False: it is never due.</param>
/// <param name="device">The clock of the device.</param>
/// <param name="time">The clocks.</param>
public sealed class AlarmTestReminder(AlarmTestFile file, bool isOn, IDeviceStatus device, TimeProvider time)
{
    private static readonly TimeSpan Interval = TimeSpan.FromDays(7);

    /// <summary>When the alarm was last tried, UTC; null: not known, or never.</summary>
    public DateTimeOffset? TestedAt => file.TestedAt;

    /// <summary>The alarm is being tried.</summary>
    public void Record()
    {
        if (GetNow() is { } now)
        {
            file.Record(now);
        }
    }

    /// <summary>True when the alarm has to be tried.</summary>
    public bool IsDue()
    {
        if (!isOn || GetNow() is not { } now)
        {
            return false;
        }

        if (file.CountsFrom is not { } from)
        {
            file.RecordStart(now);
            return false;
        }

        return now - from >= Interval;
    }

    private DateTimeOffset? GetNow() => device.Clock.Now(time.ReadClocks())?.Instant;
}
