using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace GlucoseTracker.History.LibreView;

/// <summary>
/// A time in a LibreView file before the order of its date is known: three numbers separated by "-", "/" or ".", then hours, minutes and
/// optionally seconds, on a 24-hour clock or on a 12-hour clock with the words of the account's language for am and pm.
/// </summary>
/// <param name="First">The first number of the date.</param>
/// <param name="Middle">The second number of the date.</param>
/// <param name="Last">The third number of the date.</param>
/// <param name="IsYearFirst">True when the first number has four digits; otherwise the last one has.</param>
/// <param name="Clock">The time of day.</param>
/// <param name="HasHalf">True when the time is on a 12-hour clock.</param>
internal readonly partial record struct DeviceTime(int First, int Middle, int Last, bool IsYearFirst, TimeSpan Clock, bool HasHalf)
{
    /// <summary>
    /// The first valid year: no sensor of this kind was sold before 2010, and devices with a lost clock write year 1.
    /// </summary>
    public const int MinYear = 2010;

    /// <summary>The first invalid year.</summary>
    public const int EndYear = 2100;

    /// <summary>The words for am and pm, letters only: true for pm.</summary>
    private static readonly FrozenDictionary<string, bool> Halves = new Dictionary<string, bool>
    {
        ["am"] = false,
        ["pm"] = true,
        ["a"] = false,
        ["p"] = true,
        ["vorm"] = false,
        ["nachm"] = true,
        ["vm"] = false,
        ["nm"] = true,
        ["fm"] = false,
        ["em"] = true,
        ["ap"] = false,
        ["ip"] = true,
        ["dop"] = false,
        ["odp"] = true,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Parses a time; null when the text has another format.</summary>
    public static DeviceTime? Read(string text)
    {
        var match = Form().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var yearFirst = match.Groups["a"].Length == 4;
        if (yearFirst == (match.Groups["c"].Length == 4) || Number(match, yearFirst ? "c" : "a") > 31
            || GetClock(match) is not ({ } clock, var hasHalf))
        {
            return null;
        }

        return new DeviceTime(Number(match, "a"), Number(match, "b"), Number(match, "c"), yearFirst, clock, hasHalf);
    }

    /// <summary>The local time; null when the date does not exist, or the year is invalid.</summary>
    /// <param name="order">The order of day and month, for dates with the year at the end.</param>
    public DateTime? In(DateOrder order)
    {
        var (year, month, day) = (IsYearFirst, order) switch
        {
            (true, _) => (First, Middle, Last),
            (_, DateOrder.DayFirst) => (Last, Middle, First),
            (_, DateOrder.MonthFirst) => (Last, First, Middle),
        };
        return year is >= MinYear and < EndYear && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateTime(year, month, day) + Clock
            : null;
    }

    private static (TimeSpan? Clock, bool HasHalf) GetClock(Match match)
    {
        var (hour, minute, second) = (Number(match, "h"), Number(match, "m"), match.Groups["s"].Success ? Number(match, "s") : 0);
        var word = string.Concat(match.Groups["half"].Value.Where(char.IsLetter)).ToLowerInvariant();
        if (minute > 59 || second > 59 || hour > 23)
        {
            return default;
        }

        if (word.Length == 0)
        {
            return (new TimeSpan(hour, minute, second), false);
        }

        // "13:15 PM" is unambiguous; "13:15 AM" is a contradiction.
        if (!Halves.TryGetValue(word, out var afternoon) || (hour > 12 && !afternoon))
        {
            return default;
        }

        return (new TimeSpan((afternoon ? 12 : 0) + (hour % 12), minute, second), true);
    }

    private static int Number(Match match, string group) =>
        int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        """
        ^\s*(?<a>[0-9]{1,4})\s*(?<mark>[-/.])\s*(?<b>[0-9]{1,2})\s*\k<mark>\s*(?<c>[0-9]{1,4})
        (?:\.?,?\s+(?:kl\.?\s*|klo\s+|um\s+|T\s*)?|T)
        (?<h>[0-9]{1,2})\s?[:.h]\s?(?<m>[0-9]{2})(?:[:.](?<s>[0-9]{2})(?:[.,][0-9]{1,7})?)?
        (?:\s*(?<half>\p{L}[\p{L}.\s]{0,6}))?\s*$
        """,
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Form();
}
