using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Screens.Charts;

/// <summary>The target band and the labelled lines.</summary>
internal sealed record RangeMarks(Glucose Low, Glucose High)
{
    /// <summary>The minimum distance in mg/dL at which two labels do not overlap.</summary>
    private const int MinDistance = 14;

    private static readonly Glucose[] DefaultMarks = [.. new[] { 54, 250, 300, 350, 400 }.Select(Glucose.FromMilligramsPerDeciliter)];

    /// <summary>The limits of the target, and the default marks that are not too close to them.</summary>
    public IEnumerable<Glucose> GetLines(Glucose highest) =>
        DefaultMarks.Where(mark => mark <= highest && IsApart(mark, Low) && IsApart(mark, High)).Concat([Low, High]).Order();

    private static bool IsApart(Glucose mark, Glucose limit) =>
        Math.Abs(mark.MilligramsPerDeciliter - limit.MilligramsPerDeciliter) >= MinDistance;
}
