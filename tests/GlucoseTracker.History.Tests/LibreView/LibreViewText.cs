using GlucoseTracker.Domain.Values;
using GlucoseTracker.History.Exchange;
using GlucoseTracker.History.LibreView;

namespace GlucoseTracker.History.Tests.LibreView;

/// <summary>Creates and parses LibreView files for tests.</summary>
internal static class LibreViewText
{
    public static readonly TimeZoneInfo Vienna = TimeZoneInfo.FindSystemTimeZoneById("Europe/Vienna");

    /// <summary>An instant after all readings of the tests.</summary>
    public static readonly DateTimeOffset Now = new(2026, 11, 28, 12, 0, 0, TimeSpan.Zero);

    /// <summary>An English file with these records, each from its time on.</summary>
    public static string English(string unit, params string[] records) => WithHeader(
        $"Device,Serial Number,Device Timestamp,Record Type,Historic Glucose {unit},Scan Glucose {unit},Notes,Strip Glucose " +
        $"{unit},Ketone mmol/L",
        records);

    /// <summary>A file with these column names, the time third.</summary>
    public static string WithHeader(string names, params string[] records) =>
        "Glucose Data,Generated on,21-11-2026 14:00 UTC,Generated " +
        $"by,Somebody\n{names}\n" + string.Concat(records.Select(r => $"FreeStyle LibreLink,abc,{r}\n"));

    public static LibreViewFile Open(string text) => LibreViewFile.Open(() => new StringReader(text));

    public static LibreViewReadings Read(string text, DateOrder? order = null, TimeZoneInfo? zone = null)
    {
        var file = Open(text);
        return file.Read(order ?? file.Order!.Value, zone ?? Vienna, "Europe/Vienna", Now);
    }

    /// <summary>The readings as local time and mg/dL.</summary>
    public static IEnumerable<string> Shown(LibreViewReadings readings) => readings.Readings.Select(r =>
        $"{TimeZoneInfo.ConvertTime(r.Reading.MeasuredAt, Vienna):yyyy-MM-dd HH:mm:ss} "
        + (r.Reading.Value.TryGetGlucose(out var glucose) ? $"{glucose.MilligramsPerDeciliter}" : r.Reading.Value == SensorValue.BelowRange
            ? "LO" : "HI"));

    public static string Refusal(string text, DateOrder? order = null) => Assert.Throws<ExchangeException>(() => Read(text, order)).Message;
}
