using GlucoseTracker.Domain.Readings;

namespace GlucoseTracker.Domain.Statistics;

/// <summary>
/// What a span of time was like. Pure; computed in one pass over the readings in whole numbers, so that the order of additions has no
/// influence and every digit can be recomputed.
/// </summary>
/// <remarks>
/// Readings weigh by the time they stand for (<see cref="ReadingWeights"/>). HI and LO have no number: they count as time above and
/// below, and are left out of mean, SD, CV and GMI.
/// </remarks>
public sealed record GlucoseStatistics
{
    /// <summary>No percentage is given when less of the span is known: 70 %, as the consensus asks for (Battelino et al. 2019).</summary>
    public const int MinCoveragePercent = 70;

    /// <summary>Nor when less than an hour is known: the first minutes after midnight say nothing about a day.</summary>
    public static readonly TimeSpan MinKnown = TimeSpan.FromHours(1);

    /// <summary>The length of the span.</summary>
    public required TimeSpan Span { get; init; }

    /// <summary>Readings in it, HI and LO included.</summary>
    public required int Readings { get; init; }

    /// <summary>Readings that are HI or LO.</summary>
    public required int BeyondSensor { get; init; }

    /// <summary>Time against 70 to 180 mg/dL.</summary>
    public required RangeTime Consensus { get; init; }

    /// <summary>Time against 54 to 250 mg/dL: its outer parts are the consensus' "very low" and "very high".</summary>
    public required RangeTime Outer { get; init; }

    /// <summary>Time against the owner's own target.</summary>
    public required RangeTime Own { get; init; }

    /// <summary>The mean in mg/dL, unrounded; null without a measured reading.</summary>
    public required double? MeanMilligrams { get; init; }

    /// <summary>The standard deviation in mg/dL (n - 1), unrounded; null below two measured readings.</summary>
    public required double? DeviationMilligrams { get; init; }

    /// <summary>Known time over the span, in tenths of a percent, rounded down: 70.0 % is reached or it is not.</summary>
    public int CoverageTenths => Span > TimeSpan.Zero
        ? (int)(Consensus.Known.Ticks / TimeSpan.TicksPerMillisecond * 1000 / (Span.Ticks / TimeSpan.TicksPerMillisecond))
        : 0;

    /// <summary>True when enough is known to state a percentage or a mean.</summary>
    public bool IsEnough => CoverageTenths >= MinCoveragePercent * 10 && Consensus.Known >= MinKnown;

    /// <summary>Coefficient of variation in percent: SD / mean; 36 % and less is called stable (Battelino et al. 2019).</summary>
    public double? VariationPercent => DeviationMilligrams / MeanMilligrams * 100;

    /// <summary>
    /// Glucose management indicator in percent: 3.31 + 0.02392 x mean in mg/dL (Bergenstal et al., Diabetes Care 2018;41:2275-2280).
    /// </summary>
    public double? ManagementIndicatorPercent => 3.31 + (0.02392 * MeanMilligrams);

    /// <summary>Computes them.</summary>
    /// <param name="readings">In rising order of time, one per instant; those outside the span are left out.</param>
    /// <param name="from">The span's begin, inside.</param>
    /// <param name="to">The span's end, outside.</param>
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

        return sums.Over(to - from);
    }
}
