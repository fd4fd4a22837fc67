using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.LibreLinkUp.People;

/// <summary>The trend numbers of the service (protocol section 4.3).</summary>
internal static class TrendNumbers
{
    /// <summary>Converts a trend number. A missing or unknown number, and 0, give no trend, never "stable".</summary>
    public static Trend Read(long? number) => number switch
    {
        1 => Trend.DroppingFast,
        2 => Trend.GoingLow,
        3 => Trend.Stable,
        4 => Trend.GoingHigh,
        5 => Trend.IncreasingFast,
        _ => Trend.Unknown,
    };
}
