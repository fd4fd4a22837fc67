namespace GlucoseTracker.Daemon.Alarms;

/// <summary>When the daily sign of life is due: once a day, at its time or as soon after it as the device runs.</summary>
internal static class HeartbeatSchedule
{
    /// <summary>A device that was off at that time says so late, but not in the middle of the next night.</summary>
    private static readonly TimeSpan MaxDelay = TimeSpan.FromHours(6);

    /// <param name="at">The local time of day; null: never.</param>
    /// <param name="now">The present local time.</param>
    /// <param name="last">When it was last sent; null: never.</param>
    public static bool IsDue(TimeOnly? at, DateTimeOffset now, DateTimeOffset? last)
    {
        if (at is not { } time)
        {
            return false;
        }

        var since = now.TimeOfDay - time.ToTimeSpan();
        return since >= TimeSpan.Zero && since < MaxDelay && !(last?.ToOffset(now.Offset).Date >= now.Date);
    }
}
