using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Domain.Statistics;

/// <summary>How the known time of a span lies against a range.</summary>
/// <param name="Below">Below it, LO included.</param>
/// <param name="Inside">Inside, both ends included.</param>
/// <param name="Above">Above it, HI included.</param>
public sealed record RangeTime(TimeSpan Below, TimeSpan Inside, TimeSpan Above)
{
    /// <summary>All known time.</summary>
    public TimeSpan Known => Below + Inside + Above;

    /// <summary>A part in whole percent, halves up; null when nothing is known.</summary>
    public int? Percent(TimeSpan part) => Known > TimeSpan.Zero
        ? (int)Rounding.Divide(part.Ticks / TimeSpan.TicksPerMillisecond * 100, Known.Ticks / TimeSpan.TicksPerMillisecond)
        : null;

    /// <summary>A part in tenths of a percent, 0 to 1000, halves up; null when nothing is known.</summary>
    public int? TenthsOfPercent(TimeSpan part) => Known > TimeSpan.Zero
        ? (int)Rounding.Divide(part.Ticks / TimeSpan.TicksPerMillisecond * 1000, Known.Ticks / TimeSpan.TicksPerMillisecond)
        : null;
}
