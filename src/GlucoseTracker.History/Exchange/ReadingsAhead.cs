using System.Globalization;

namespace GlucoseTracker.History.Exchange;

/// <summary>
/// Rejects a file with readings in the future as a whole: the zone or one of the two clocks is wrong, so the other times of the file are
/// wrong too.
/// </summary>
internal static class ReadingsAhead
{
    /// <summary>The maximum difference between two zones; a larger difference has another cause.</summary>
    private static readonly TimeSpan MaxBetweenZones = TimeSpan.FromHours(26);

    /// <param name="line">The line of the reading.</param>
    /// <param name="ahead">The time by which it is ahead.</param>
    /// <param name="zone">The zone in which its time was read; null when the file has its offset from UTC.</param>
    public static ExchangeException At(int line, TimeSpan ahead, string? zone) => new(
        line,
        $"its reading lies {Length(ahead)} ahead of this system's " +
        $"clock{(zone is null ? "" : $" when its time is read in the time zone {zone}")}. Nothing of the file was taken: "
        + (zone is null
            ? ""
            : $"say the zone of the device with --zone, such as Europe/Vienna{(ahead > MaxBetweenZones ? ", look at --dates" : "")}, or ")
        + "look at the clock with 'timedatectl'.");

    private static string Length(TimeSpan length) =>
        length.TotalHours < 1 ? string.Create(CultureInfo.InvariantCulture, $"{length.TotalMinutes:0} min")
        : length.TotalDays < 2 ? string.Create(CultureInfo.InvariantCulture, $"{(int)length.TotalHours} h {length.Minutes} min")
        : string.Create(CultureInfo.InvariantCulture, $"{length.TotalDays:0} days");
}
