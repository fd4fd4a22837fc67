using GlucoseTracker.Domain.Time;

namespace GlucoseTracker.Domain.Alarms.Memory;

/// <summary>
/// An instant of the alarm state. Across a reboot the time between two stamps is known only if the wall clock was right at both.
/// </summary>
/// <remarks>Equality: by all members. An impossible stamp in a file is read as no state.</remarks>
/// <param name="BootId">The id of the boot (on Linux /proc/sys/kernel/random/boot_id); empty when unknown.</param>
/// <param name="Uptime">The instant on the monotonic clock.</param>
/// <param name="Utc">The same instant on the wall clock.</param>
/// <param name="ClockTrusted">True when the wall clock was known to be right.</param>
public sealed record ClockStamp(string BootId, TimeSpan Uptime, DateTimeOffset Utc, bool ClockTrusted)
    : BootInstant(BootId, Uptime, Utc)
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
