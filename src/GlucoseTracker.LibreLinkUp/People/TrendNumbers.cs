using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.LibreLinkUp.People;

/// <summary>The service's arrow numbers (protocol section 4.3).</summary>
internal static class TrendNumbers
{
    /// <summary>The direction; a missing number, 0, or one that is not known is no direction, never "stable".</summary>
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
