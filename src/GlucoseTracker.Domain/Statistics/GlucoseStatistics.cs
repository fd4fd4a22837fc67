using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Domain.Statistics;

/// <summary>
/// The statistics of a time span. Pure; computed in one pass with whole numbers, so that the order of additions has no influence on the
/// result.
/// </summary>
/// <remarks>
/// Readings are weighted by the time that they represent (<see cref="ReadingWeights"/>). HI and LO have no number: they count as time above
/// and below, but not in mean, SD, CV and GMI.
/// </remarks>
public sealed record GlucoseStatistics
{
    /// <summary>The minimum coverage for percentages: 70 % of the span, as the consensus requires (Battelino et al. 2019).</summary>
    public const int MinCoveragePercent = 70;

    /// <summary>
    /// The minimum known time for percentages: one hour, because the first minutes after midnight do not represent a day.
    /// </summary>
    public static readonly TimeSpan MinKnown = TimeSpan.FromHours(1);

    /// <summary>The length of the span.</summary>
    public required TimeSpan Span { get; init; }

    /// <summary>The number of readings, including HI and LO.</summary>
    public required int Readings { get; init; }

    /// <summary>The number of HI and LO readings.</summary>
    public required int BeyondSensor { get; init; }

    /// <summary>The time below, in and above 70 to 180 mg/dL.</summary>
    public required RangeTime Consensus { get; init; }

    /// <summary>The time below, in and above 54 to 250 mg/dL, for the "very low" and "very high" levels of the consensus.</summary>
    public required RangeTime Outer { get; init; }

    /// <summary>The time below, in and above the owner's target.</summary>
    public required RangeTime Own { get; init; }

    /// <summary>The mean; null without a measured reading.</summary>
    public required GlucoseStatistic? Mean { get; init; }

    /// <summary>The standard deviation (n - 1); null below two measured readings.</summary>
    public required GlucoseStatistic? Deviation { get; init; }

    /// <summary>The known time divided by the span, in tenths of a percent, rounded down so that 69.99 % does not reach 70.0 %.</summary>
    public int CoverageTenths => Span > TimeSpan.Zero
        ? (int)(Consensus.Known.Ticks / TimeSpan.TicksPerMillisecond * 1000 / (Span.Ticks / TimeSpan.TicksPerMillisecond))
        : 0;

    /// <summary>True when there is enough data for percentages and the mean.</summary>
    public bool IsEnough => CoverageTenths >= MinCoveragePercent * 10 && Consensus.Known >= MinKnown;

    /// <summary>The coefficient of variation in percent: SD / mean. Up to 36 % is called stable (Battelino et al. 2019).</summary>
    public double? VariationPercent => Deviation?.MilligramsPerDeciliter / Mean?.MilligramsPerDeciliter * 100;

    /// <summary>
    /// The glucose management indicator in percent: 3.31 + 0.02392 x mean in mg/dL (Bergenstal et al., Diabetes Care 2018;41:2275-2280).
    /// </summary>
    public double? ManagementIndicatorPercent => 3.31 + (0.02392 * Mean?.MilligramsPerDeciliter);

    /// <summary>Computes the statistics.</summary>
    /// <param name="readings">The readings in ascending order of time, one per instant; readings outside the span are ignored.</param>
    /// <param name="from">The start of the span, inclusive.</param>
    /// <param name="to">The end of the span, exclusive.</param>
    /// <param name="own">The owner's target.</param>
    public static GlucoseStatistics Compute(IEnumerable<Reading> readings, DateTimeOffset from, DateTimeOffset to, RangeBounds own)
    {
        ArgumentNullException.ThrowIfNull(readings);
        ArgumentNullException.ThrowIfNull(own);
        var sums = new StatisticsSums(own);
        foreach (var (reading, weight) in ReadingWeights.Compute(readings.Where(r => r.MeasuredAt >= from && r.MeasuredAt < to), to))
        {
            sums.Add(reading.Value, weight);
        }

        return sums.ToStatistics(to - from);
    }
}
