namespace GlucoseTracker.Daemon.Alarms;

/// <summary>
/// Decides when the daily heartbeat message is due: once a day, at the configured time or, when the device was off, soon after it.
/// </summary>
internal static class HeartbeatSchedule
{
    /// <summary>
    /// The maximum delay after the configured time, so that a device that was off does not send the message in the next night.
    /// </summary>
    private static readonly TimeSpan MaxDelay = TimeSpan.FromHours(6);

    /// <param name="at">The configured local time of day; null: no heartbeat.</param>
    /// <param name="now">The present local time.</param>
    /// <param name="last">
    /// The time of the last heartbeat; null: none was sent. A time of a later day was recorded by a wrong clock and is ignored.
    /// </param>
    public static bool IsDue(TimeOnly? at, DateTimeOffset now, DateTimeOffset? last)
    {
        if (at is not { } time)
        {
            return false;
        }

        var since = now.TimeOfDay - time.ToTimeSpan();
        return since >= TimeSpan.Zero && since < MaxDelay && last?.ToOffset(now.Offset).Date != now.Date;
    }
}
