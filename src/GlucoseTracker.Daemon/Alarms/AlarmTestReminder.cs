using GlucoseTracker.Daemon.State;
using GlucoseTracker.Domain.Polling;

namespace GlucoseTracker.Daemon.Alarms;

/// <summary>
/// Computes when an alarm test is due: a week after the last test, or after the first start. Without a trusted clock it is never due.
/// </summary>
/// <param name="file">Stores the time of the last test.</param>
/// <param name="isOn">False: a test is never due.</param>
/// <param name="device">The clock of the device.</param>
/// <param name="time">The clocks.</param>
public sealed class AlarmTestReminder(AlarmTestFile file, bool isOn, IDeviceStatus device, TimeProvider time)
{
    private static readonly TimeSpan Interval = TimeSpan.FromDays(7);

    /// <summary>The time of the last test, UTC; null when unknown or never.</summary>
    public DateTimeOffset? TestedAt => file.TestedAt;

    /// <summary>Records that a test has started.</summary>
    public void Record()
    {
        if (GetNow() is { } now)
        {
            file.Record(now);
        }
    }

    /// <summary>True when a test is due.</summary>
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
