using System.Globalization;

namespace GlucoseTracker.Domain;

/// <summary>When the last request was sent, in a form that outlives the process.</summary>
/// <param name="BootId">The boot it was sent in; the monotonic clock begins anew with each.</param>
/// <param name="Uptime">On the monotonic clock of that boot.</param>
/// <param name="Utc">On the wall clock, which may have been wrong.</param>
public sealed record LastRequestRecord(string BootId, TimeSpan Uptime, DateTimeOffset Utc)
{
    /// <summary>How long ago it was, at least; null when the record contradicts the clocks.</summary>
    public TimeSpan? Ago(string bootId, TimeSpan uptime, DateTimeOffset utc)
    {
        if (bootId == BootId)
        {
            return uptime >= Uptime ? uptime - Uptime : null;
        }

        var byWallClock = utc - Utc;
        return byWallClock > uptime ? byWallClock : uptime;
    }

    /// <summary>One line of text.</summary>
    public string ToText() => string.Create(CultureInfo.InvariantCulture, $"{BootId} {Uptime.Ticks} {Utc.UtcTicks}");

    /// <summary>Reads it; null when the text is anything else.</summary>
    public static LastRequestRecord? TryParse(string? text) =>
        text?.Trim().Split(' ') is [var bootId, var uptime, var utc]
            && long.TryParse(uptime, NumberStyles.None, CultureInfo.InvariantCulture, out var uptimeTicks)
            && long.TryParse(utc, NumberStyles.None, CultureInfo.InvariantCulture, out var utcTicks)
            && utcTicks <= DateTimeOffset.MaxValue.UtcTicks
            ? new LastRequestRecord(bootId, new TimeSpan(uptimeTicks), new DateTimeOffset(utcTicks, TimeSpan.Zero))
            : null;
}
