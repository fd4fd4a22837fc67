using GlucoseTracker.Domain.Polling;

namespace GlucoseTracker.Daemon.State;

/// <summary>Values computed from <see cref="IDeviceStatus"/>.</summary>
internal static class DeviceStatusExtensions
{
    /// <summary>The present local time by the trusted clock, or by the device's clock while no clock is trusted.</summary>
    public static DateTimeOffset GetLocalTime(this IDeviceStatus device, TimeProvider time)
    {
        var at = time.ReadClocks();
        return TimeZoneInfo.ConvertTime(device.Clock.Now(at)?.Instant ?? at.Wall, time.LocalTimeZone);
    }
}
