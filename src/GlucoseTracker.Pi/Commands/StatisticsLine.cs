using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using GlucoseTracker.Domain.Statistics;
using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Pi.Commands;

/// <summary>The statistics of one time span as <c>stats</c> prints them. A figure is null when there is too little data.</summary>
/// <param name="Span">The name of the span, such as "today".</param>
/// <param name="From">The start of the span.</param>
/// <param name="To">The end of the span.</param>
/// <param name="Readings">The number of readings in the span.</param>
/// <param name="CoveragePercent">The share of the span with known values, in percent.</param>
/// <param name="InRangePercent">Time from 70 to 180 mg/dL; null below 70 % coverage or below one hour.</param>
/// <param name="BelowPercent">Time below 70 mg/dL, including the time below 54 mg/dL.</param>
/// <param name="VeryLowPercent">Time below 54 mg/dL.</param>
/// <param name="AbovePercent">Time above 180 mg/dL, including the time above 250 mg/dL.</param>
/// <param name="VeryHighPercent">Time above 250 mg/dL.</param>
/// <param name="OwnRangePercent">Time inside the configured target.</param>
/// <param name="Mean">The mean value in <paramref name="Unit"/>.</param>
/// <param name="Deviation">The standard deviation in <paramref name="Unit"/>.</param>
/// <param name="Unit">The unit of <paramref name="Mean"/> and <paramref name="Deviation"/>.</param>
/// <param name="VariationPercent">The coefficient of variation: standard deviation divided by mean, in percent.</param>
/// <param name="ManagementIndicatorPercent">The glucose management indicator (GMI) in percent.</param>
public sealed record StatisticsLine(
    string Span, DateTimeOffset From, DateTimeOffset To, int Readings, decimal CoveragePercent,
    decimal? InRangePercent, decimal? BelowPercent, decimal? VeryLowPercent, decimal? AbovePercent, decimal? VeryHighPercent,
    decimal? OwnRangePercent,
    decimal? Mean, decimal? Deviation, string Unit, decimal? VariationPercent, decimal? ManagementIndicatorPercent)
{
    /// <summary>Rounds the statistics for display: one decimal place, and whole numbers in mg/dL.</summary>
    public static StatisticsLine Create(string span, DateTimeOffset from, DateTimeOffset to, GlucoseStatistics statistics, GlucoseUnit unit)
    {
        var enough = statistics.IsEnough;
        return new StatisticsLine(
            span, from, to, statistics.Readings, statistics.CoverageTenths / 10m,
            Percent(statistics.Consensus, statistics.Consensus.Inside), Percent(statistics.Consensus, statistics.Consensus.Below),
            Percent(statistics.Outer, statistics.Outer.Below), Percent(statistics.Consensus, statistics.Consensus.Above),
            Percent(statistics.Outer, statistics.Outer.Above), Percent(statistics.Own, statistics.Own.Inside),
            Round(statistics.Mean), Round(statistics.Deviation), GlucoseText.Symbol(unit),
            Tenth(statistics.VariationPercent), Tenth(statistics.ManagementIndicatorPercent));

        decimal? Percent(RangeTime range, TimeSpan part) => enough ? range.TenthsOfPercent(part) / 10m : null;
        decimal? Tenth(double? value) =>
            enough && value is { } known ? decimal.Round((decimal)known, 1, MidpointRounding.AwayFromZero) : null;
        decimal? Round(GlucoseStatistic? statistic) => enough ? statistic?.Round(unit) : null;
    }
}

/// <summary>The serializer of <c>stats --json</c>.</summary>
[JsonSerializable(typeof(StatisticsLine[]))]
internal sealed partial class StatisticsJson : JsonSerializerContext
{
    /// <summary>Indented, camel case.</summary>
    public static StatisticsJson Readable => field ??= new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
