namespace GlucoseTracker.Domain.Device;

/// <summary>
/// Computes which notices about the device apply, from one observation to the next. A supply that dips repeatedly causes one notice, and so
/// does a card whose free space fluctuates around the limit. A value that cannot be read changes nothing.
/// </summary>
public sealed record DeviceHealth
{
    /// <summary>The free space below which a card counts as nearly full: 100 MiB.</summary>
    public const long MinFreeBytes = 100L << 20;

    /// <summary>The free space from which the card no longer counts as nearly full: 150 MiB.</summary>
    public const long EnoughFreeBytes = 150L << 20;

    /// <summary>The time without low voltage or throttling after which the notice ends: 30 minutes.</summary>
    public static readonly TimeSpan RecoveryTime = TimeSpan.FromMinutes(30);

    private readonly FirmwareFlags? _flags;
    private readonly TimeSpan? _lowVoltageAt;
    private readonly TimeSpan? _throttledAt;

    /// <summary>The present notices. Default none.</summary>
    public DeviceNotices Notices { get; private init; }

    private DeviceHealth(FirmwareFlags? flags, TimeSpan? lowVoltageAt, TimeSpan? throttledAt) =>
        (_flags, _lowVoltageAt, _throttledAt) = (flags, lowVoltageAt, throttledAt);

    /// <summary>The state before the first check.</summary>
    public static DeviceHealth Unknown { get; } = new(null, null, null);

    /// <summary>Evaluates a check.</summary>
    /// <param name="flags">The flags of the firmware; null when it reports none.</param>
    /// <param name="freeBytes">The free space of the card; null: not known.</param>
    /// <param name="now">The monotonic clock.</param>
    public DeviceHealth Next(FirmwareFlags? flags, long? freeBytes, TimeSpan now)
    {
        // A voltage dip between two checks shows only in the bits of past events.
        var lowVoltageAt = flags is { } f && (f.IsVoltageLow || (f.WasVoltageLow && _flags is { WasVoltageLow: false }))
            ? now : _lowVoltageAt;
        var throttledAt = flags is { } g && (g.IsThrottled || (g.WasThrottled && _flags is { WasThrottled: false })) ? now : _throttledAt;
        var isFull = freeBytes is { } free
            ? free < (Notices.HasFlag(DeviceNotices.CardFull) ? EnoughFreeBytes : MinFreeBytes)
            : Notices.HasFlag(DeviceNotices.CardFull);
        return new DeviceHealth(flags ?? _flags, lowVoltageAt, throttledAt)
        {
            Notices = (IsRecent(lowVoltageAt, now) ? DeviceNotices.LowVoltage : DeviceNotices.None)
                | (isFull ? DeviceNotices.CardFull : DeviceNotices.None)
                | (IsRecent(throttledAt, now) ? DeviceNotices.Throttled : DeviceNotices.None),
        };
    }

    private static bool IsRecent(TimeSpan? at, TimeSpan now) => now - at < RecoveryTime;
}
