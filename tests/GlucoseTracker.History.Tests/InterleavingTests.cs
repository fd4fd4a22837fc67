using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Sources;
using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.History.Tests;

/// <summary>
/// Three sources report readings of one person in batches, in any order, repeatedly; the readings of the file do not depend on the order.
/// </summary>
public sealed class InterleavingTests : IDisposable
{
    private static readonly string[] Sources = [SourceNames.LibreLinkUp, SourceNames.Nightscout, SourceNames.LibreView];

    private readonly HistoryFolder _folder = new();

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 25)];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Seeds))]
    public void No_order_of_arrival_duplicates_reorders_or_relabels_a_reading(int seed)
    {
        var random = new Random(seed);
        var told = Enumerable.Range(0, 120).Select(_ => Word(random.Next(2400), Sources[random.Next(3)])).ToList();
        var arrivals = told.Concat(told.Take(40)).ToArray();
        random.Shuffle(arrivals);

        using var store = _folder.Open();
        var person = store.Follow("settings", null);
        foreach (var batch in arrivals.Chunk(7))
        {
            store.Add(person, batch);
        }

        var kept = store.Read(person, DateTimeOffset.MinValue, DateTimeOffset.MaxValue).ToList();

        Assert.Equal(Expected(told), kept);
        Assert.All(kept.Zip(kept.Skip(1)), pair => Assert.True(pair.First.Reading.MeasuredAt < pair.Second.Reading.MeasuredAt));
        Assert.All(kept, reading => Assert.Contains(reading, told));
    }

    private static SourcedReading Word(int threeSeconds, string source) => new(
        source, new Reading(
            SensorValue.Measured(Glucose.FromMilligramsPerDeciliter(100)), HistoryFolder.Noon.AddSeconds(3 * threeSeconds),
            Trend.Stable)
        { ReceivedAt = HistoryFolder.Noon.AddDays(1) });

    /// <summary>
    /// A second computation: source after source, and of each source only the readings without a measurement of a better source nearby.
    /// </summary>
    private static List<SourcedReading> Expected(List<SourcedReading> told)
    {
        var kept = new List<SourcedReading>();
        foreach (var source in Sources)
        {
            var own = told.Where(t => t.Source == source).DistinctBy(t => t.Reading.MeasuredAt);
            kept.AddRange(own.Where(o => !kept.Exists(k =>
                k.Source != source
                    && (k.Reading.MeasuredAt - o.Reading.MeasuredAt).Duration() < SourceNames.SameMeasurement(source))).ToList());
        }

        return [.. kept.OrderBy(k => k.Reading.MeasuredAt)];
    }
}
