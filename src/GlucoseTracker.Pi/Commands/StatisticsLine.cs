using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using GlucoseTracker.Domain.Statistics;
using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Pi.Commands;

/// <summary>The statistics of one span as <c>stats</c> prints them. What too little data cannot support is null.</summary>
/// <param name="Span">Its name.</param>
/// <param name="From">Its begin.</param>
/// <param name="To">Its end.</param>
/// <param name="Readings">Readings in it.</param>
/// <param name="CoveragePercent">Known time over all time.</param>
/// <param name="InRangePercent">70 to 180 mg/dL; null below 70 % coverage or below an hour.</param>
/// <param name="BelowPercent">Below 70 mg/dL, of which <paramref name="VeryLowPercent"/> below 54.</param>
/// <param name="VeryLowPercent">Below 54 mg/dL.</param>
/// <param name="AbovePercent">Above 180 mg/dL, of which <paramref name="VeryHighPercent"/> above 250.</param>
/// <param name="VeryHighPercent">Above 250 mg/dL.</param>
/// <param name="OwnRangePercent">Inside the configured target.</param>
/// <param name="Mean">In <paramref name="Unit"/>.</param>
/// <param name="Deviation">Standard deviation in <paramref name="Unit"/>.</param>
/// <param name="Unit">The unit that is shown.</param>
/// <param name="VariationPercent">Standard deviation over mean.</param>
/// <param name="ManagementIndicatorPercent">GMI.</param>
public sealed record StatisticsLine(
    string Span, DateTimeOffset From, DateTimeOffset To, int Readings, decimal CoveragePercent,
    decimal? InRangePercent, decimal? BelowPercent, decimal? VeryLowPercent, decimal? AbovePercent, decimal? VeryHighPercent,
    decimal? OwnRangePercent,
    decimal? Mean, decimal? Deviation, string Unit, decimal? VariationPercent, decimal? ManagementIndicatorPercent)
{
    /// <summary>Rounds the statistics to the digits that are shown: one decimal, mg/dL whole.</summary>
    public static StatisticsLine Create(string span, DateTimeOffset from, DateTimeOffset to, GlucoseStatistics statistics, GlucoseUnit unit)
    {
        var enough = statistics.IsEnough;
        return new StatisticsLine(
            span, from, to, statistics.Readings, statistics.CoverageTenths / 10m,
            Percent(statistics.Consensus, statistics.Consensus.Inside), Percent(statistics.Consensus, statistics.Consensus.Below),
            Percent(statistics.Outer, statistics.Outer.Below), Percent(statistics.Consensus, statistics.Consensus.Above),
            Percent(statistics.Outer, statistics.Outer.Above), Percent(statistics.Own, statistics.Own.Inside),
            InUnit(statistics.MeanMilligrams), InUnit(statistics.DeviationMilligrams), GlucoseText.Symbol(unit),
            Tenth(statistics.VariationPercent), Tenth(statistics.ManagementIndicatorPercent));

        decimal? Percent(RangeTime range, TimeSpan part) => enough ? range.TenthsOfPercent(part) / 10m : null;
        decimal? Tenth(double? value) =>
            enough && value is { } known ? decimal.Round((decimal)known, 1, MidpointRounding.AwayFromZero) : null;
        decimal? InUnit(double? milligrams) => enough && milligrams is { } known ? Glucose.RoundStatistic(known, unit) : null;
    }
}

/// <summary>JSON of <c>stats --json</c>; written without reflection.</summary>
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
