using System.Globalization;

namespace GlucoseTracker.Nightscout.Entries;

/// <summary>
/// Finds entries that can only be mmol/L. Entries must be in mg/dL, but some uploaders write the displayed unit. Nothing is converted:
/// such an entry is not used. Only an entry and its neighbours of the same device decide about it; other entries of the page are not
/// affected.
/// </summary>
/// <remarks>
/// A value below 40 with a fraction is mmol/L, unless neighbours of the same device show a fall in mg/dL down to it. A whole number from 13
/// to 33 means "below range" in mg/dL, and is mmol/L only in a series with such fractions, as 14 in 14,
/// 13.9, 13.8, when the entry names the unit, or in a series of whole numbers that change as glucose does for half an hour while the
/// device sends nothing higher: "below range" is one number, and a fall in mg/dL passes the numbers above. From 34 on it
/// is never mmol/L, because no sensor reports so much.
/// </remarks>
internal static class EntryUnits
{
    /// <summary>The minimum in mg/dL; a lower number means "below range", an error code, or another unit.</summary>
    private const double MinMilligrams = 40;

    /// <summary>The maximum in mmol/L: 600 mg/dL, more than any sensor reports.</summary>
    private const double MaxMillimoles = 33.4;

    /// <summary>The time distance from which two entries are not neighbours.</summary>
    private static readonly TimeSpan MaxDistance = TimeSpan.FromMinutes(30);

    private static readonly TimeSpan FallDistance = TimeSpan.FromMinutes(15);

    /// <summary>The duration from which a series of whole numbers can show that it is mmol/L.</summary>
    private static readonly TimeSpan WholeSeriesDuration = TimeSpan.FromMinutes(30);

    /// <summary>The number of different values that such a series needs: more than a device has numbers for "below range".</summary>
    private const int WholeSeriesValues = 3;

    /// <summary>
    /// Returns for each entry whether it can only be mmol/L, and whether more entries can change that: a device sent only low numbers, and
    /// one of them means "below range" or is mmol/L. Half an hour of them can be missing because the page is short, and the number
    /// that proves mg/dL can be older than the page.
    /// </summary>
    /// <param name="entries">The entries in ascending order of time.</param>
    public static (bool[] IsMillimoles, bool IsUndecided) FindMillimoles(IReadOnlyList<TimedEntry> entries)
    {
        var (found, isUndecided) = (new bool[entries.Count], false);
        foreach (var device in entries.Index().GroupBy(e => e.Item.Entry.Device ?? "", StringComparer.Ordinal))
        {
            var all = device.Select(e => e.Index).ToList();
            List<int> small = [.. all.Where(i => MayBeMillimoles(entries[i].Entry) && !IsFallInMilligrams(entries, all, i))];
            var isAllSmall = all.TrueForAll(i => !(GetNumber(entries[i].Entry) > MaxMillimoles) && !NamesMilligrams(entries[i].Entry));
            MarkSeries(entries, small, isAllSmall, found);
            isUndecided |= isAllSmall && small.Exists(i => !found[i] && GetNumber(entries[i].Entry) >= EntryList.MinLow);
        }

        return (found, isUndecided);
    }

    /// <summary>
    /// Low numbers that follow each other like glucose are one series; one fraction or one named unit in it determines the unit of all, and
    /// so do whole numbers that vary, when all numbers of the device are low.
    /// </summary>
    private static void MarkSeries(IReadOnlyList<TimedEntry> entries, List<int> small, bool isAllSmall, bool[] found)
    {
        for (int first = 0, next = 1; first < small.Count; first = next++)
        {
            while (next < small.Count && Follows(entries[small[next - 1]], entries[small[next]]))
            {
                next++;
            }

            var series = small[first..next];
            var isMillimoles = series.Exists(i => IsMillimoles(entries[i].Entry)) || (isAllSmall && Varies(entries, series));
            foreach (var index in series.Where(_ => isMillimoles))
            {
                found[index] = true;
            }
        }
    }

    private static bool Varies(IReadOnlyList<TimedEntry> entries, List<int> series) =>
        entries[series[^1]].At - entries[series[0]].At >= WholeSeriesDuration
        && series.Select(i => GetNumber(entries[i].Entry)).Distinct().Count() >= WholeSeriesValues;

    /// <summary>A text with a decimal comma is not a reading, but shows its unit like a number.</summary>
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

    private static bool NamesMilligrams(SiteEntry entry) => entry.Units?.Contains("mg", StringComparison.OrdinalIgnoreCase) == true;

    private static bool NamesMillimoles(string? text) => text?.Contains("mmol", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>
    /// True when glucose can change from one value to the other in that time, both in mmol/L. The maximum rate is 0.3 mmol/L per minute.
    /// </summary>
    private static bool Follows(TimedEntry before, TimedEntry after)
    {
        var apart = after.At - before.At;
        return apart <= MaxDistance
            && Math.Abs(GetNumber(after.Entry)!.Value - GetNumber(before.Entry)!.Value) <= 1 + (0.3 * apart.TotalMinutes);
    }

    /// <summary>
    /// True when a neighbour of the same device in mg/dL proves that a fraction just below 40 is mg/dL too: some uploaders write fractions
    /// of mg/dL, and a true low must not be rejected.
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
