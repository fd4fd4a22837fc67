namespace GlucoseTracker.Domain.Time;

/// <summary>
/// An instant on both clocks, which can be stored across restarts. The monotonic clock gives the exact time since then within one boot;
/// across a reboot only the wall clock can.
/// </summary>
/// <param name="BootId">The id of the boot (on Linux /proc/sys/kernel/random/boot_id); empty when unknown.</param>
/// <param name="Uptime">The instant on the monotonic clock of that boot.</param>
/// <param name="Utc">The same instant on the wall clock, which may have been wrong.</param>
public abstract record BootInstant(string BootId, TimeSpan Uptime, DateTimeOffset Utc);
