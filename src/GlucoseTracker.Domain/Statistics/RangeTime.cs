using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Domain.Statistics;

/// <summary>The known time of a span below, in and above a range.</summary>
/// <remarks>All three are zero when nothing is known; time without readings is in none of them. Equality: by all members.</remarks>
/// <param name="Below">The time below the range, including LO.</param>
/// <param name="Inside">The time in the range, including both ends.</param>
/// <param name="Above">The time above the range, including HI.</param>
public sealed record RangeTime(TimeSpan Below, TimeSpan Inside, TimeSpan Above)
{
    /// <summary>The total known time.</summary>
    public TimeSpan Known => Below + Inside + Above;

    /// <summary>A part in whole percent, halves rounded up; null without known time.</summary>
    public int? Percent(TimeSpan part) => Known > TimeSpan.Zero
        ? (int)Rounding.Divide(part.Ticks / TimeSpan.TicksPerMillisecond * 100, Known.Ticks / TimeSpan.TicksPerMillisecond)
        : null;

    /// <summary>A part in tenths of a percent, 0 to 1000, halves rounded up; null without known time.</summary>
    public int? TenthsOfPercent(TimeSpan part) => Known > TimeSpan.Zero
        ? (int)Rounding.Divide(part.Ticks / TimeSpan.TicksPerMillisecond * 1000, Known.Ticks / TimeSpan.TicksPerMillisecond)
        : null;
}
