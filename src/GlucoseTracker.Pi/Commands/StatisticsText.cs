using System.Globalization;
using System.Text;
using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Pi.Commands;

/// <summary>The statistics as a table; a dash where too little is known.</summary>
internal static class StatisticsText
{
    private const int NameWidth = 12;
    private const int Width = 9;

    public static string Format(IReadOnlyList<StatisticsLine> lines, GlucoseUnit unit)
    {
        var text = new StringBuilder();
        Row("", ["in range", "below", "above", "own range", "mean", "SD", "CV", "GMI", "known"]);
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

        text.Append(CultureInfo.InvariantCulture, $"Mean and SD in {GlucoseText.Symbol(unit)}. ")
            .Append("In range: 70 to 180 mg/dL (3.9 to 10.0 mmol/L). A dash: less than 70 % of the time is known.");
        return text.ToString();

        void Row(string name, string[] cells) =>
            text.Append(name.PadRight(NameWidth)).AppendJoin(' ', cells.Select(c => c.PadLeft(Width))).Append('\n');
    }

    /// <summary>The most important figures of one span in a line of at most 100 characters, for the foot of a chart.</summary>
    public static string Summarize(StatisticsLine line, GlucoseUnit unit) => line.InRangePercent is null
        ? $"{line.Span}: values are known for {FormatPercent(line.CoveragePercent)} of the time, too little for statistics"
        : $"{line.Span}: in range {FormatPercent(line.InRangePercent)}, below {FormatPercent(line.BelowPercent)}, " +
            $"above {FormatPercent(line.AbovePercent)}, mean {FormatStatistic(line.Mean, unit)} {line.Unit}, " +
            $"CV {FormatPercent(line.VariationPercent)}, GMI {FormatPercent(line.ManagementIndicatorPercent)}";

    private static string FormatPercent(decimal? value) =>
        value is { } known ? string.Create(CultureInfo.InvariantCulture, $"{known:0.0} %") : "-";

    private static string FormatStatistic(decimal? rounded, GlucoseUnit unit) => unit switch
    {
        GlucoseUnit.MilligramsPerDeciliter => rounded?.ToString("0", CultureInfo.InvariantCulture) ?? "-",
        GlucoseUnit.MillimolesPerLiter => rounded?.ToString("0.0", CultureInfo.InvariantCulture) ?? "-",
    };
}
