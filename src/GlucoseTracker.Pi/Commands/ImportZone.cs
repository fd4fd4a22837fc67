using GlucoseTracker.Daemon.Clock;
using GlucoseTracker.Daemon.Linux;
using GlucoseTracker.Domain.Languages;
using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Pi.Commands;

/// <summary>The zone in which the times of a file without one are read.</summary>
/// <param name="Zone">The zone.</param>
/// <param name="Name">The name of the zone in messages.</param>
internal sealed record ImportZone(TimeZoneInfo Zone, string Name)
{
    private const int MaxShownLength = 40;

    /// <summary>The zone of --zone, or the system's.</summary>
    /// <param name="asked">The value of --zone; null without it.</param>
    /// <exception cref="FormatException">There is no such zone, or that of the system is not installed: UTC would be a guess.</exception>
    public static ImportZone Find(string? asked)
    {
        if (asked is null)
        {
            return SystemTimeZone.Get() is { Problem: not null } missing
                ? throw new FormatException(
                    $"{missing.DescribeProblem(ProgramTexts.English)}, so it cannot be told when its readings were measured: say --zone " +
                    $"{missing.CurrentName ?? "and a name such as Europe/Vienna"}.")
                : new ImportZone(TimeZoneInfo.Local, $"{SystemTimeZone.Get().Name} (this system's)");
        }

        if (TimeZoneInfo.TryFindSystemTimeZoneById(asked, out var zone))
        {
            return new ImportZone(zone, asked);
        }

        var name = NeutralText.From(asked, MaxShownLength);
        throw new FormatException(SystemTimeZone.FindCurrentName(new SystemFiles(), asked) is { } present
            ? $"--zone: {name} is the old name of a time zone; write {present}."
            : $"--zone: there is no time zone {name}; write one such as Europe/Vienna.");
    }
}
