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
                FormatNumber(line.Mean), FormatNumber(line.Deviation), FormatPercent(line.VariationPercent),
                FormatPercent(line.ManagementIndicatorPercent), FormatPercent(line.CoveragePercent),
            ]);
        }

        text.Append(CultureInfo.InvariantCulture, $"Mean and SD in {GlucoseText.Symbol(unit)}. ")
            .Append("In range: 70 to 180 mg/dL (3.9 to 10.0 mmol/L). A dash: less than 70 % of the time is known.");
        return text.ToString();

        void Row(string name, string[] cells) =>
            text.Append(name.PadRight(NameWidth)).AppendJoin(' ', cells.Select(c => c.PadLeft(Width))).Append('\n');
    }

    private static string FormatPercent(decimal? value) =>
        value is { } known ? string.Create(CultureInfo.InvariantCulture, $"{known:0.0} %") : "-";

    private static string FormatNumber(decimal? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "-";
}
