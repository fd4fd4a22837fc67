using System.Globalization;
using GlucoseTracker.Domain.Time;

namespace GlucoseTracker.Domain.Polling;

/// <summary>
/// The time of the last request, stored so that <see cref="PollOptions.MinInterval"/> holds across restarts, also in a restart loop.
/// </summary>
/// <remarks>
/// Within one boot the monotonic clock gives the exact time since the request. After a reboot that clock starts at zero: the request was
/// sent before the boot, and only the wall clock can give the time since.
/// </remarks>
public sealed record LastRequestRecord : BootInstant
{
    /// <summary>The text for an unknown boot.</summary>
    private const string UnknownBoot = "-";

    private const int MaxBootIdLength = 64;
    private const string UtcFormat = "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'";
    private const DateTimeStyles UtcStyle = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;

    /// <summary>Creates a record.</summary>
    /// <param name="bootId">The id of the boot (on Linux /proc/sys/kernel/random/boot_id); empty when unknown.</param>
    /// <param name="uptime">The request's instant on the monotonic clock, not negative.</param>
    /// <param name="utc">The same instant on the wall clock.</param>
    /// <exception cref="ArgumentException">The id of the boot is not one word of at most 64 characters.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The uptime is negative.</exception>
    public LastRequestRecord(string bootId, TimeSpan uptime, DateTimeOffset utc)
        : base(bootId == UnknownBoot ? "" : bootId, uptime, utc.ToUniversalTime())
    {
        ArgumentNullException.ThrowIfNull(bootId);
        ArgumentOutOfRangeException.ThrowIfLessThan(uptime, TimeSpan.Zero);
        if (!IsName(bootId))
        {
            throw new ArgumentException("The boot's name must be one word of at most 64 characters.", nameof(bootId));
        }
    }

    /// <summary>Reads <see cref="ToText"/>; null for anything else.</summary>
    public static LastRequestRecord? TryParse(string? text) =>
        text?.Trim().Split(' ') is [{ Length: > 0 } bootId, var uptimeText, var utcText]
        && IsName(bootId)
        && TimeSpan.TryParseExact(uptimeText, "c", CultureInfo.InvariantCulture, out var uptime)
        && uptime >= TimeSpan.Zero
        && DateTimeOffset.TryParseExact(utcText, UtcFormat, CultureInfo.InvariantCulture, UtcStyle, out var utc)
            ? new LastRequestRecord(bootId, uptime, utc)
            : null;

    /// <summary>
    /// The time since the request: exact within the same boot, a lower bound after another one. Never negative; null when it is unknown
    /// (the boot is unknown and the wall clock is before the request).
    /// </summary>
    /// <param name="bootId">The id of the current boot; empty when unknown.</param>
    /// <param name="uptimeNow">The present instant on the monotonic clock.</param>
    /// <param name="utcNow">The present instant on the wall clock.</param>
    public TimeSpan? GetElapsed(string bootId, TimeSpan uptimeNow, DateTimeOffset utcNow)
    {
        ArgumentNullException.ThrowIfNull(bootId);
        var byWallClock = utcNow - Utc;
        if (BootId.Length == 0 || bootId.Length == 0)
        {
            return byWallClock >= TimeSpan.Zero ? byWallClock : null;
        }

        var min = BootId == bootId ? uptimeNow - Uptime : byWallClock > uptimeNow ? byWallClock : uptimeNow;
        return min > TimeSpan.Zero ? min : TimeSpan.Zero;
    }

    /// <summary>Formats one line without its end: boot, uptime and UTC, separated by spaces.</summary>
    public string ToText() => string.Create(
        CultureInfo.InvariantCulture,
        $"{(BootId.Length == 0 ? UnknownBoot : BootId)} {Uptime:c} {Utc.ToString(UtcFormat, CultureInfo.InvariantCulture)}");

    private static bool IsName(string bootId) =>
        bootId.Length <= MaxBootIdLength && bootId.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');
}
