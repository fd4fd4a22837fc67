using System.Globalization;
using GlucoseTracker.Domain.Time;

namespace GlucoseTracker.LibreLinkUp.People;

/// <summary>
/// The time format of the service: US order without leading zeros, English AM and PM, in every country. The time is parsed strictly, as
/// UTC, because a tolerant parser would confuse day and month (protocol section 4.3).
/// </summary>
internal static class WireTime
{
    private const string Form = "M/d/yyyy h:mm:ss tt";

    /// <summary>Parses a time; null when the text or the time is invalid.</summary>
    public static DateTimeOffset? Read(string? text) =>
        DateTimeOffset.TryParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            ? ForeignTime.Check(instant)
            : null;
}
