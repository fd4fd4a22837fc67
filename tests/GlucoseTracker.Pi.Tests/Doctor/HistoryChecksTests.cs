using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Sources;
using GlucoseTracker.Domain.Time;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.History;
using GlucoseTracker.Pi.Doctor;
using GlucoseTracker.Testing.Support;

namespace GlucoseTracker.Pi.Tests.Doctor;

/// <summary>The report of <c>doctor</c> about the history file.</summary>
public sealed class HistoryChecksTests : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder _folder = new();

    private TrackerOptions Options => TrackerConfiguration.Defaults with { StateDirectory = _folder.Path };

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1, "1 reading was")]
    [InlineData(3, "3 readings were")]
    public void Readings_in_quarantine_are_counted(int ahead, string words)
    {
        Store(-1, ahead);

        var finding = HistoryChecks.History(Options);

        Assert.Equal(CheckLevel.Warning, finding?.Level);
        Assert.Contains(words, finding?.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_any_in_quarantine_the_history_is_fine()
    {
        Store(-1, 0);

        Assert.Equal(CheckLevel.Ok, HistoryChecks.History(Options)?.Level);
    }

    [Fact]
    public void Without_a_history_there_is_no_result() => Assert.Null(HistoryChecks.History(Options));

    [Fact]
    public void A_file_that_is_no_history_is_a_problem()
    {
        _folder.File(HistoryStore.FileName, new string('x', 9000));

        Assert.Equal(CheckLevel.Problem, HistoryChecks.History(Options)?.Level);
    }

    /// <summary>Stores a reading of this minute, and a number of readings that are ahead.</summary>
    private void Store(int minute, int ahead)
    {
        using var store = HistoryStore.Open(Path.Combine(_folder.Path, HistoryStore.FileName));
        store.Add(
            store.Follow("settings", null),
            [.. Enumerable.Range(60, ahead).Prepend(minute).Select(m => new SourcedReading(
                SourceNames.LibreView,
                new Reading(SensorValue.Measured(Glucose.FromMilligramsPerDeciliter(100)), Noon.AddMinutes(m), Trend.Stable)))]);
        Assert.Equal(ahead, store.Quarantine(new ReferenceTime(Noon)));
    }
}
