using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Pi.Tests.Commands;

/// <summary>
/// A second implementation of the statistics: a list of the reading for each second, two passes over it, and decimal arithmetic. Slow and
/// simple.
/// </summary>
internal sealed class ReferenceStatistics
{
    private const int MaxGap = 15 * 60;
    private const int Alone = 5 * 60;
    private readonly List<(Reading Reading, int Seconds)> _shares = [];
    private readonly int _span;

    public ReferenceStatistics(IReadOnlyList<Reading> readings, DateTimeOffset from, int spanSeconds)
    {
        _span = spanSeconds;
        var at = readings.Select(r => (int)(r.MeasuredAt - from).TotalSeconds).ToList();
        for (var i = 0; i < readings.Count; i++)
        {
            var before = i > 0 && at[i] - at[i - 1] <= MaxGap ? at[i] - at[i - 1] : Alone;
            var until = i + 1 == readings.Count
                ? Math.Min(at[i] + before, spanSeconds)
                : at[i + 1] - at[i] <= MaxGap
                ? at[i + 1]
                : at[i] + before;
            _shares.Add((readings[i], Enumerable.Range(at[i], until - at[i]).Count()));
        }
    }

    private decimal Known => _shares.Sum(s => s.Seconds);

    private List<(int Number, int Seconds)> Numbers =>
        [.. _shares.Where(s => s.Reading.Value.Range == SensorRange.Measured).Select(
            s => (s.Reading.Value.Glucose.MilligramsPerDeciliter, s.Seconds))];

    public decimal Coverage => Math.Floor(Known * 1000 / _span) / 10;

    public decimal Mean => Numbers.Sum(n => (decimal)n.Number * n.Seconds) / Numbers.Sum(n => n.Seconds);

    public decimal Deviation
    {
        get
        {
            var (mean, count) = (Mean, Numbers.Count);
            var variance = Numbers.Sum(n => (n.Number - mean) * (n.Number - mean) * n.Seconds) / Numbers.Sum(n => n.Seconds) * count
                / (count - 1);
            var root = (decimal)Math.Sqrt((double)variance);
            for (var step = 0; step < 3 && root > 0; step++)
            {
                root = (root + (variance / root)) / 2;
            }

            return root;
        }
    }

    public decimal Below(int limit) => Percent(_shares.Where(s => s.Reading.Value.Range == SensorRange.Below || Number(s.Reading) < limit));

    public decimal Above(int limit) => Percent(_shares.Where(s => s.Reading.Value.Range == SensorRange.Above || Number(s.Reading) > limit));

    public decimal Inside(int low, int high) => Percent(_shares.Where(s => Number(s.Reading) >= low && Number(s.Reading) <= high));

    public static decimal Rounded(decimal value, int decimals = 1) => decimal.Round(value, decimals, MidpointRounding.AwayFromZero);

    private decimal Percent(IEnumerable<(Reading Reading, int Seconds)> shares) => Rounded(shares.Sum(s => s.Seconds) * 100m / Known);

    private static int? Number(Reading reading) => reading.Value.TryGetGlucose(out var glucose) ? glucose.MilligramsPerDeciliter : null;
}
