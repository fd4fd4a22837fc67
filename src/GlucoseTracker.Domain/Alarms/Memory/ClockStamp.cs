namespace GlucoseTracker.Domain.Alarms.Memory;

/// <summary>
/// An instant on both clocks, in a form that outlives the process. Within one run of the system the monotonic clock tells exactly how
/// long ago it was; across a power cut only the wall clock can, and only when it was right at both ends.
/// </summary>
/// <param name="BootId">Names this run of the system (on Linux /proc/sys/kernel/random/boot_id); empty when it has no name.</param>
/// <param name="Uptime">The instant on the monotonic clock.</param>
/// <param name="Utc">The same instant on the wall clock.</param>
/// <param name="ClockTrusted">True when the wall clock was known to be right.</param>
public sealed record ClockStamp(string BootId, TimeSpan Uptime, DateTimeOffset Utc, bool ClockTrusted)
{
    /// <summary>True when both instants belong to one run of the system.</summary>
    public bool IsSameBoot(ClockStamp other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return BootId.Length > 0 && BootId == other.BootId && Uptime <= other.Uptime;
    }

    /// <summary>How much time lies between this instant and a later one; null when it cannot be told.</summary>
    public TimeSpan? Until(ClockStamp later)
    {
        ArgumentNullException.ThrowIfNull(later);
        if (IsSameBoot(later))
        {
            return later.Uptime - Uptime;
        }

        // The system has been started anew in between, so at least its present uptime has passed.
        var byWallClock = later.Utc - Utc;
        return !ClockTrusted || !later.ClockTrusted ? null : byWallClock > later.Uptime ? byWallClock : later.Uptime;
    }
}
