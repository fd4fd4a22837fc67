using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Screens.Charts;

/// <summary>The target band and the labelled lines, in mg/dL.</summary>
internal sealed record RangeMarks(int Low, int High)
{
    private static readonly int[] DefaultMarks = [54, 250, 300, 350, 400];

    public static RangeMarks From(Glucose low, Glucose high) => new(low.MilligramsPerDeciliter, high.MilligramsPerDeciliter);

    /// <summary>The limits of the target, and the default marks that are not too close to them.</summary>
    public IEnumerable<int> GetLines(int highest) =>
        DefaultMarks.Where(u => u <= highest && Math.Abs(u - Low) >= 14 && Math.Abs(u - High) >= 14).Concat([Low, High]).Order();
}
