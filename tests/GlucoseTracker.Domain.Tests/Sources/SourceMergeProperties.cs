using FsCheck;
using FsCheck.Fluent;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Sources;
using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Domain.Tests.Sources;

/// <summary>Two sources report one sensor, in any order, in batches, repeatedly.</summary>
public sealed class SourceMergeProperties
{
    private static readonly string[] Names = [SourceNames.LibreLinkUp, SourceNames.Nightscout];
    private static readonly DateTimeOffset Start = new(2026, 11, 21, 0, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Same = TimeSpan.FromSeconds(30);

    [Fact]
    public void No_interleaving_duplicates_reorders_or_relabels_a_reading() => Check((words, merged) =>
        IsStrictlyRising(merged) && merged.TrueForAll(words.Contains) && IsEachMeasurementOnce(merged));

    [Fact]
    public void No_interleaving_loses_a_measurement() => Check((words, merged) => words.TrueForAll(word =>
        merged.Exists(m => (m.Reading.MeasuredAt - word.Reading.MeasuredAt).Duration() < Same)));

    [Fact]
    public void The_merged_series_does_not_depend_on_the_order_of_arrival() => Check((words, merged) =>
        CreatePages(words.AsEnumerable().Reverse()).Merged.SequenceEqual(merged.Select(m => m.Reading))
        && CreatePages(words.Concat(words)).Merged.SequenceEqual(merged.Select(m => m.Reading)));

    [Fact]
    public void The_better_source_is_complete() => Check((words, merged) =>
        words.Where(w => w.Source == Names[0]).Distinct().Count() == merged.Count(m => m.Source == Names[0]));

    private static void Check(Func<List<SourcedReading>, List<SourcedReading>, bool> holds) =>
        Prop.ForAll<(int Second, bool Fallback)[]>(told =>
        {
            // All readings of all sources in the order of their arrival; a source always reports the same value for an instant.
            var words = told.Select(t => Word(Math.Abs(t.Second % 3600), Names[t.Fallback ? 1 : 0])).ToList();
            var series = CreatePages(words);
            return holds(words, [.. SourceMerge.Merge(Names.Select(n => (n, (IEnumerable<Reading>)series.Get(n))))]);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    private static SourcedReading Word(int second, string source) => new(
        source, new Reading(
            SensorValue.Measured(Glucose.FromMilligramsPerDeciliter(80 + (second % 90))),
            Start + TimeSpan.FromSeconds(second), Trend.Stable));

    private static SourceSeries CreatePages(IEnumerable<SourcedReading> words) =>
        words.Aggregate(SourceSeries.Empty, (all, word) => all.Merge(word.Source, [word.Reading]));

    private static bool IsStrictlyRising(List<SourcedReading> merged) =>
        merged.Zip(merged.Skip(1)).All(pair => pair.First.Reading.MeasuredAt < pair.Second.Reading.MeasuredAt);

    private static bool IsEachMeasurementOnce(List<SourcedReading> merged) => merged.Zip(merged.Skip(1)).All(pair =>
        pair.First.Source == pair.Second.Source || pair.Second.Reading.MeasuredAt - pair.First.Reading.MeasuredAt >= Same);
}
