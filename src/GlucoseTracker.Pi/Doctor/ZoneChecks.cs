using GlucoseTracker.Daemon.Clock;
using GlucoseTracker.Pi.Languages;

namespace GlucoseTracker.Pi.Doctor;

/// <summary>Checks the time zone, which determines clock, night layout, quiet hours and the statistics of "today".</summary>
internal static class ZoneChecks
{
    public static CheckResult Zone(SystemTimeZone zone) => zone.Problem is null
        ? CheckResult.Ok("time zone", zone.Name)
        : CheckResult.Problem(
            "time zone", zone.DescribeUtcFallback(UserTexts.Current),
            UserTexts.Format("doctor.zone.next", ("remedy", zone.GetRemedy(UserTexts.Current))));
}
