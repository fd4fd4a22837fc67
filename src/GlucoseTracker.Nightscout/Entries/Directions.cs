using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Nightscout.Entries;

/// <summary>Nightscout's direction words. It knows seven steps, the sensor's cloud five: the outer ones fall together.</summary>
internal static class Directions
{
    /// <summary>
    /// The trend; letters' case, blanks and underlines do not matter. "NONE", "NOT COMPUTABLE", what is unknown or missing: no trend.
    /// </summary>
    public static Trend Read(string? word) => Plain(word) switch
    {
        "TRIPLEUP" or "DOUBLEUP" or "SINGLEUP" => Trend.IncreasingFast,
        "FORTYFIVEUP" => Trend.GoingHigh,
        "FLAT" => Trend.Stable,
        "FORTYFIVEDOWN" => Trend.GoingLow,
        "SINGLEDOWN" or "DOUBLEDOWN" or "TRIPLEDOWN" => Trend.DroppingFast,
        _ => Trend.Unknown,
    };

    /// <summary>The word for a trend; null when there is none to tell.</summary>
    public static string? Word(Trend trend) => trend switch
    {
        Trend.IncreasingFast => "SingleUp",
        Trend.GoingHigh => "FortyFiveUp",
        Trend.Stable => "Flat",
        Trend.GoingLow => "FortyFiveDown",
        Trend.DroppingFast => "SingleDown",
        Trend.Unknown => null,
    };

    private static string Plain(string? word) => string.Concat((word ?? "").Where(char.IsLetter)).ToUpperInvariant();
}
