using GlucoseTracker.Daemon.Clock;

namespace GlucoseTracker.Pi.Doctor;

/// <summary>The time zone: clock, night, quiet hours and "today" go by it.</summary>
internal static class ZoneChecks
{
    public static CheckResult Zone(SystemTimeZone zone) => zone.Problem is null
        ? CheckResult.Ok("time zone", zone.Name)
        : CheckResult.Problem("time zone", zone.UtcFallbackText, $"{zone.Remedy} Quiet hours and nights are wrong until then.");
}
