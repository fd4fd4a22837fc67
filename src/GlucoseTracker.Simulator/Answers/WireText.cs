using System.Globalization;
using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Simulator.Answers;

/// <summary>Formats numbers and times like the service (protocol section 4.3).</summary>
internal static class WireText
{
    /// <summary>
    /// Formats a time in US order without leading zeros, with English AM and PM and without a zone: "11/3/2026 1:05:09 AM".
    /// </summary>
    public static string Time(DateTimeOffset instant, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTime(instant, zone).ToString("M/d/yyyy h:mm:ss tt", CultureInfo.InvariantCulture);

    /// <summary>The number of a unit: 0 for mmol/L, 1 for mg/dL.</summary>
    public static int UnitNumber(GlucoseUnit unit) => unit switch
    {
        GlucoseUnit.MillimolesPerLiter => 0,
        GlucoseUnit.MilligramsPerDeciliter => 1,
    };

    /// <summary>The number of a trend: 1 for falling fast to 5 for rising fast; 0 for none.</summary>
    public static int ArrowNumber(Trend trend) => trend switch
    {
        Trend.Unknown => 0,
        Trend.DroppingFast => 1,
        Trend.GoingLow => 2,
        Trend.Stable => 3,
        Trend.GoingHigh => 4,
        Trend.IncreasingFast => 5,
    };
}
