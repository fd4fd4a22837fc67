namespace GlucoseTracker.Domain.Alarms.Memory;

/// <summary>
/// An instant on both clocks, which can be stored across restarts. Within one boot, the monotonic clock gives the exact time since then;
/// across a power cut only the wall clock can, if it was right at both instants.
/// </summary>
/// <param name="BootId">The id of the boot (on Linux /proc/sys/kernel/random/boot_id); empty when unknown.</param>
/// <param name="Uptime">The instant on the monotonic clock.</param>
/// <param name="Utc">The same instant on the wall clock.</param>
/// <param name="ClockTrusted">True when the wall clock was known to be right.</param>
public sealed record ClockStamp(string BootId, TimeSpan Uptime, DateTimeOffset Utc, bool ClockTrusted)
{
    /// <summary>True when both instants are in the same boot.</summary>
    public bool IsSameBoot(ClockStamp other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return BootId.Length > 0 && BootId == other.BootId && Uptime <= other.Uptime;
    }

    /// <summary>The time between this instant and a later one; null when unknown.</summary>
    public TimeSpan? Until(ClockStamp later)
    {
        ArgumentNullException.ThrowIfNull(later);
        if (IsSameBoot(later))
        {
            return later.Uptime - Uptime;
        }

        // The system was restarted in between, so at least its present uptime has passed.
        var byWallClock = later.Utc - Utc;
        return !ClockTrusted || !later.ClockTrusted ? null : byWallClock > later.Uptime ? byWallClock : later.Uptime;
    }
}
