using System.Globalization;
using System.Text;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Pi.Languages;

namespace GlucoseTracker.Pi.Commands;

/// <summary>The statistics as a table; a dash for a figure without enough data.</summary>
internal static class StatisticsText
{
    private const int NameWidth = 12;
    private const int Width = 9;

    public static string Format(IReadOnlyList<StatisticsLine> lines, GlucoseUnit unit)
    {
        var text = new StringBuilder();
        Row("", [
            UserTexts.Get("stats.in-range"), UserTexts.Get("stats.below"), UserTexts.Get("stats.above"), UserTexts.Get("stats.own-range"),
            UserTexts.Get("stats.mean"), UserTexts.Get("stats.deviation"), UserTexts.Get("stats.variation"),
            UserTexts.Get("stats.indicator"), UserTexts.Get("stats.known"),
        ]);
        foreach (var line in lines)
        {
            Row(line.Span,
            [
                FormatPercent(line.InRangePercent), FormatPercent(line.BelowPercent), FormatPercent(line.AbovePercent),
                FormatPercent(line.OwnRangePercent),
                FormatStatistic(line.Mean, unit), FormatStatistic(line.Deviation, unit), FormatPercent(line.VariationPercent),
                FormatPercent(line.ManagementIndicatorPercent), FormatPercent(line.CoveragePercent),
            ]);
        }

        return text.Append(UserTexts.Format("stats.foot", ("unit", GlucoseText.Symbol(unit)))).ToString();

        void Row(string name, string[] cells) =>
            text.Append(name.PadRight(NameWidth)).AppendJoin(' ', cells.Select(c => c.PadLeft(Width))).Append('\n');
    }

    /// <summary>The most important figures of one span in a line of at most 100 characters, for the foot of a chart.</summary>
    public static string Summarize(StatisticsLine line, GlucoseUnit unit) => line.InRangePercent is null
        ? UserTexts.Format("stats.too-little", ("span", line.Span), ("percent", FormatPercent(line.CoveragePercent)))
        : UserTexts.Format(
            "stats.summary", ("span", line.Span), ("inside", FormatPercent(line.InRangePercent)),
            ("below", FormatPercent(line.BelowPercent)), ("above", FormatPercent(line.AbovePercent)),
            ("mean", $"{FormatStatistic(line.Mean, unit)} {line.Unit}"), ("variation", FormatPercent(line.VariationPercent)),
            ("indicator", FormatPercent(line.ManagementIndicatorPercent)));

    private static string FormatPercent(decimal? value) =>
        value is { } known ? UserTexts.Current.FormatDecimal(string.Create(CultureInfo.InvariantCulture, $"{known:0.0} %")) : "-";

    private static string FormatStatistic(decimal? rounded, GlucoseUnit unit) => unit switch
    {
        GlucoseUnit.MilligramsPerDeciliter => rounded?.ToString("0", CultureInfo.InvariantCulture) ?? "-",
        GlucoseUnit.MillimolesPerLiter => rounded is { } known
            ? UserTexts.Current.FormatDecimal(known.ToString("0.0", CultureInfo.InvariantCulture))
            : "-",
    };
}
