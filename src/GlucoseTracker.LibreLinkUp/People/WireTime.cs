using System.Globalization;
using GlucoseTracker.Domain.Time;

namespace GlucoseTracker.LibreLinkUp.People;

/// <summary>
/// The service's time text: US form without leading zeros, English AM and PM, whatever the account's country. Read exactly, as UTC;
/// a tolerant reader would silently swap day and month (protocol section 4.3).
/// </summary>
internal static class WireTime
{
    private const string Form = "M/d/yyyy h:mm:ss tt";

    /// <summary>The instant, or null when the text is anything else, or a time that cannot be.</summary>
    public static DateTimeOffset? Read(string? text) =>
        DateTimeOffset.TryParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            ? ForeignTime.Check(instant)
            : null;
}
