using GlucoseTracker.Daemon.Clock;

namespace GlucoseTracker.Pi.Doctor;

/// <summary>Checks the time zone, which determines clock, night layout, quiet hours and the statistics of "today".</summary>
internal static class ZoneChecks
{
    public static CheckResult Zone(SystemTimeZone zone) => zone.Problem is null
        ? CheckResult.Ok("time zone", zone.Name)
        : CheckResult.Problem("time zone", zone.UtcFallbackText, $"{zone.Remedy} Quiet hours and nights are wrong until then.");
}
