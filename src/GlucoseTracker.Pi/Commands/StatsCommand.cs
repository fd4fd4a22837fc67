using System.CommandLine;
using System.Text.Json;
using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Domain.Languages;
using GlucoseTracker.Domain.Statistics;
using GlucoseTracker.History;
using GlucoseTracker.Pi.Languages;

namespace GlucoseTracker.Pi.Commands;

/// <summary><c>stats</c>: statistics of the last days.</summary>
internal static class StatsCommand
{
    private const int MaxDays = 3660;

    private static readonly int[] DefaultDays = [7, 14, 30, 90];

    public static Command Create()
    {
        var days = NumberOption.OptionalInteger("--days", "option.days", 1, MaxDays);
        var json = CommonOptions.CreateJson();
        var config = CommonOptions.CreateConfig();
        var command = new Command("stats") { days, json, config };
        command.SetWork(result => HistoryAccess.Read(result.GetValue(config), (options, store, person) =>
        {
            if (result.GetValue(json))
            {
                UserTexts.Select(Language.English);
            }

            var spans = GetSpans(result.GetValue(days), TimeProvider.System).Select(s => CreateLine(s, options, store, person)).ToArray();
            Console.Out.WriteLine(result.GetValue(json)
                ? JsonSerializer.Serialize(spans, StatisticsJson.Readable.StatisticsLineArray)
                : StatisticsText.Format(spans, options.Unit));
            return ExitCode.Ok;
        }));
        return command;
    }

    private static IEnumerable<(string Name, DateTimeOffset From, DateTimeOffset To)> GetSpans(int? days, TimeProvider time)
    {
        var now = time.GetUtcNow();
        if (days is { } only)
        {
            return [CreateSpan(only, now)];
        }

        var today = StatisticsSpan.Today(now, time.LocalTimeZone);
        var night = StatisticsSpan.LastNight(now, time.LocalTimeZone);
        return
        [
            (UserTexts.Get("stats.today"), today.From, today.To), (UserTexts.Get("stats.last-night"), night.From, night.To),
            .. DefaultDays.Select(d => CreateSpan(d, now)),
        ];
    }

    /// <summary>The statistics of the last days, each of 24 hours.</summary>
    internal static StatisticsLine CreateLine(
        int days, DateTimeOffset now, TrackerOptions options, HistoryStore store, HistoryPerson person) =>
        CreateLine(CreateSpan(days, now), options, store, person);

    private static (string Name, DateTimeOffset From, DateTimeOffset To) CreateSpan(int days, DateTimeOffset now)
    {
        var (from, to) = StatisticsSpan.Days(now, days);
        return (UserTexts.Format("stats.days", ("days", days)), from, to);
    }

    private static StatisticsLine CreateLine(
        (string Name, DateTimeOffset From, DateTimeOffset To) span, TrackerOptions options, HistoryStore store, HistoryPerson person)
    {
        var readings = store.Read(person, span.From, span.To).Select(r => r.Reading);
        return StatisticsLine.Create(
            span.Name, span.From, span.To, GlucoseStatistics.Compute(readings, span.From, span.To, options.Limits.Target), options.Unit);
    }
}
