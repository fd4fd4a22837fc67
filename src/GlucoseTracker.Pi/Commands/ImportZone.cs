using GlucoseTracker.Daemon.Clock;
using GlucoseTracker.Daemon.Linux;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Pi.Languages;

namespace GlucoseTracker.Pi.Commands;

/// <summary>The zone for the times of a file that contains no zone.</summary>
/// <param name="Zone">The zone.</param>
/// <param name="Name">The name of the zone in messages.</param>
internal sealed record ImportZone(TimeZoneInfo Zone, string Name)
{
    private const int MaxShownLength = 40;

    /// <summary>The zone of --zone, or the system's.</summary>
    /// <param name="asked">The value of --zone; null without it.</param>
    /// <exception cref="FormatException">The zone does not exist, or that of the system is not installed, so that UTC would be a
    /// guess.</exception>
    public static ImportZone Find(string? asked)
    {
        if (asked is null)
        {
            return SystemTimeZone.Get() is { Problem: not null } missing
                ? throw new FormatException(
                    UserTexts.Format(
                        "import.zone-missing", ("problem", missing.DescribeProblem(UserTexts.Current)),
                        ("zone", missing.CurrentName ?? "Europe/Vienna")))
                : new ImportZone(TimeZoneInfo.Local, UserTexts.Format("import.this-zone", ("zone", SystemTimeZone.Get().Name)));
        }

        if (TimeZoneInfo.TryFindSystemTimeZoneById(asked, out var zone))
        {
            return new ImportZone(zone, asked);
        }

        var name = NeutralText.From(asked, MaxShownLength);
        throw new FormatException(UserTexts.Format(
            "import.zone-unknown", ("name", name), ("zone", SystemTimeZone.FindCurrentName(new SystemFiles(), asked) ?? "Europe/Vienna")));
    }
}
