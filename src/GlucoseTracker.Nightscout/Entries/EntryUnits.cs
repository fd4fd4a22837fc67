using System.Globalization;

namespace GlucoseTracker.Nightscout.Entries;

/// <summary>
/// Finds the entries that can only be mmol/L. An entry has to be mg/dL, but some uploaders write what they show. Nothing is converted: such
/// an entry is no reading. Each entry is judged by itself and by its neighbours in time of the same device; others of the page are not
/// touched.
/// </summary>
/// <remarks>
/// A value below 40 with a fraction is mmol/L, unless neighbours of the same device show a fall in mg/dL down to it. A whole number from 13
/// to 33 means "below the sensor's range" in mg/dL, and is mmol/L only when it stands in a series with such fractions, as 14 does in 14,
/// 13.9, 13.8, or when the entry itself names the unit. From 34 on it is never mmol/L: no sensor reports so much.
/// </remarks>
internal static class EntryUnits
{
    /// <summary>mg/dL; what is lower is "below the sensor's range", an error code, or another unit.</summary>
    private const double MinMilligrams = 40;

    /// <summary>mmol/L: 600 mg/dL, more than any sensor reports.</summary>
    private const double MaxMillimoles = 33.4;

    /// <summary>Longer apart than this, two entries say nothing about each other.</summary>
    private static readonly TimeSpan MaxDistance = TimeSpan.FromMinutes(30);

    private static readonly TimeSpan FallDistance = TimeSpan.FromMinutes(15);

    /// <summary>For each entry whether it can only be mmol/L.</summary>
    /// <param name="entries">In rising order of time.</param>
    public static bool[] FindMillimoles(IReadOnlyList<TimedEntry> entries)
    {
        var found = new bool[entries.Count];
        foreach (var device in entries.Index().GroupBy(e => e.Item.Entry.Device ?? "", StringComparer.Ordinal))
        {
            var all = device.Select(e => e.Index).ToList();
            MarkSeries(entries, [.. all.Where(i => MayBeMillimoles(entries[i].Entry) && !IsFallInMilligrams(entries, all, i))], found);
        }

        return found;
    }

    /// <summary>
    /// Small values that follow each other as glucose does are one series; one fraction in it, or one named unit, tells the unit of all.
    /// </summary>
    private static void MarkSeries(IReadOnlyList<TimedEntry> entries, List<int> small, bool[] found)
    {
        for (int first = 0, next = 1; first < small.Count; first = next++)
        {
            while (next < small.Count && Follows(entries[small[next - 1]], entries[small[next]]))
            {
                next++;
            }

            var series = small[first..next];
            var isMillimoles = series.Exists(i => IsMillimoles(entries[i].Entry));
            foreach (var index in series.Where(_ => isMillimoles))
            {
                found[index] = true;
            }
        }
    }

    /// <summary>A text with a decimal comma is no reading, but tells its unit as a number does.</summary>
    private static double? GetNumber(SiteEntry entry) => entry.Sgv
        ?? (entry.SgvText is { } text
            && double.TryParse(text.Replace(',', '.').Split(' ')[0], NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                ? number
                : null);

    private static bool MayBeMillimoles(SiteEntry entry) =>
        GetNumber(entry) is > 0 and < MinMilligrams and var number && (number <= MaxMillimoles || HasFraction(entry));

    private static bool HasFraction(SiteEntry entry) => GetNumber(entry) is { } number && number != Math.Truncate(number);

    private static bool IsMillimoles(SiteEntry entry) => HasFraction(entry)
        || (GetNumber(entry) <= MaxMillimoles && (NamesMillimoles(entry.Units) || NamesMillimoles(entry.SgvText)));

    private static bool NamesMillimoles(string? text) => text?.Contains("mmol", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>
    /// True when glucose can go from one value to the other in that time, both in mmol/L. The fastest change ever is 0.3 mmol/L a minute.
    /// </summary>
    private static bool Follows(TimedEntry before, TimedEntry after)
    {
        var apart = after.At - before.At;
        return apart <= MaxDistance
            && Math.Abs(GetNumber(after.Entry)!.Value - GetNumber(before.Entry)!.Value) <= 1 + (0.3 * apart.TotalMinutes);
    }

    /// <summary>
    /// True when a neighbour of the same device in mg/dL proves that a fraction just below 40 is mg/dL too: some uploaders write fractions
    /// of mg/dL, and a true low must not be taken for another unit.
    /// </summary>
    private static bool IsFallInMilligrams(IReadOnlyList<TimedEntry> entries, List<int> ofDevice, int index)
    {
        var (entry, at) = entries[index];
        return entry.Sgv is > MaxMillimoles and < MinMilligrams and var value && !NamesMillimoles(entry.Units) && ofDevice.Exists(other =>
            entries[other].Entry.Sgv is >= MinMilligrams and var neighbour
            && (entries[other].At - at).Duration() is var apart && apart <= FallDistance && neighbour - value <= 10 + (4
                * apart.TotalMinutes));
    }
}
