using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Nightscout.Entries;

/// <summary>
/// Converts Nightscout's direction words. Nightscout has seven directions, LibreLinkUp five; the outermost ones are combined.
/// </summary>
internal static class Directions
{
    /// <summary>
    /// The trend for a word, ignoring case, spaces and underscores. "NONE", "NOT COMPUTABLE", unknown and missing words give no trend.
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

    /// <summary>The word for a trend; null without a trend.</summary>
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
