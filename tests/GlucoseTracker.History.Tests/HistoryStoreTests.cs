using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Sources;
using GlucoseTracker.Domain.Time;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.History.Storage;
using GlucoseTracker.Testing.Fuzz;

namespace GlucoseTracker.History.Tests;

public sealed class HistoryStoreTests : IDisposable
{
    private readonly HistoryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>The file was written by the program of commit 12f423a, with the readings of an invented person.</summary>
    [Fact]
    public void A_history_that_the_first_version_wrote_keeps_every_reading_and_its_person()
    {
        const string Settings = "4b9f5efabd5dc5a526b3244f28acce17";
        File.WriteAllBytes(_folder.File, Corpus.Read("history").Single(input => input.Name == "version-1").Input);

        using (var reader = HistoryStore.OpenToRead(_folder.File))
        {
            Assert.Equal(147, ReadAll(reader, reader.Find(Settings)!.Value).Count);
        }

        using var store = _folder.Open();
        var person = store.Follow(Settings, "ea1bab5d46bfa4d868da834d0b8e8c88");
        var readings = ReadAll(store, person);

        Assert.Equal((147, 0), (readings.Count, store.Quarantined()));
        Assert.Equal(
            (98, Trend.GoingLow, new DateTimeOffset(2026, 11, 30, 9, 49, 59, TimeSpan.Zero)),
            (readings[^1].Reading.Value.Glucose.MilligramsPerDeciliter, readings[^1].Reading.Trend, readings[^1].Reading.MeasuredAt));
        Assert.True(store.IsIntact());

        static List<SourcedReading> ReadAll(HistoryStore store, HistoryPerson person) =>
            [.. store.Read(person, DateTimeOffset.MinValue, DateTimeOffset.MaxValue)];
    }

    [Fact]
    public void Stored_readings_are_there_after_a_restart_in_order_of_time()
    {
        using (var store = _folder.Open())
        {
            store.Add(
                store.Follow("settings", "person"),
                [HistoryFolder.At(5, 120), HistoryFolder.At(0, 110), HistoryFolder.At(10, 130, Trend.GoingHigh)]);
        }

        using var again = _folder.Open();
        var read = again.Read(again.Find("settings")!.Value, DateTimeOffset.MinValue, DateTimeOffset.MaxValue).ToList();

        Assert.Equal([HistoryFolder.At(0, 110), HistoryFolder.At(5, 120), HistoryFolder.At(10, 130, Trend.GoingHigh)], read);
    }

    [Fact]
    public void Each_commit_is_flushed_to_the_card()
    {
        using var connection = HistoryConnection.ForWriting(_folder.File);

        Assert.Equal(2L, connection.Scalar("PRAGMA synchronous"));
    }

    [Fact]
    public void HI_and_LO_are_read_as_states_and_not_as_numbers()
    {
        using var store = _folder.Open();
        var person = store.Follow("settings", null);
        SourcedReading[] readings =
        [
            new(
                SourceNames.LibreLinkUp,
                new Reading(SensorValue.BelowRange, HistoryFolder.Noon, Trend.Unknown) { ReceivedAt = HistoryFolder.Noon }),
            new(SourceNames.LibreLinkUp, new Reading(
                SensorValue.AboveRange, HistoryFolder.Noon.AddMinutes(1), Trend.IncreasingFast) { ReceivedAt = HistoryFolder.Noon }),
        ];

        store.Add(person, readings);

        Assert.Equal(readings, store.Read(person, DateTimeOffset.MinValue, DateTimeOffset.MaxValue));
    }

    [Fact]
    public void The_same_instant_is_stored_once_and_a_known_trend_is_not_lost_to_one_without()
    {
        using var store = _folder.Open();
        var person = store.Follow("settings", null);

        store.Add(person, [HistoryFolder.At(0, 110, Trend.GoingLow)]);
        var changed = store.Add(person, [HistoryFolder.At(0, 110, Trend.Unknown)]);

        Assert.Equal(0, changed);
        Assert.Equal([HistoryFolder.At(0, 110, Trend.GoingLow)], store.Read(person, DateTimeOffset.MinValue, DateTimeOffset.MaxValue));
    }

    [Fact]
    public void A_corrected_value_without_a_trend_keeps_the_trend_that_was_known()
    {
        using var store = _folder.Open();
        var person = store.Follow("settings", null);

        store.Add(person, [HistoryFolder.At(0, 110, Trend.GoingLow)]);
        store.Add(person, [HistoryFolder.At(0, 112, Trend.Unknown)]);

        Assert.Equal([HistoryFolder.At(0, 112, Trend.GoingLow)], store.Read(person, DateTimeOffset.MinValue, DateTimeOffset.MaxValue));
    }

    [Fact]
    public void A_reading_belongs_to_a_person_and_is_never_shown_for_another()
    {
        using var store = _folder.Open();
        var (first, second) = (store.Follow("settings", "first"), store.Follow("settings", "second"));

        store.Add(first, [HistoryFolder.At(0)]);

        Assert.NotEqual(first, second);
        Assert.Null(store.NewestAt(second, new ReferenceTime(HistoryFolder.Noon)));
        Assert.Equal(HistoryFolder.Noon, store.NewestAt(first, new ReferenceTime(HistoryFolder.Noon)));
    }

    [Fact]
    public void Before_a_source_has_named_the_person_the_settings_lead_to_the_same_one()
    {
        using var store = _folder.Open();
        var unnamed = store.Follow("settings", null);

        Assert.Equal(unnamed, store.Follow("settings", "person"));
        Assert.Equal(unnamed, store.Follow("other settings", "person"));
    }

    [Fact]
    public void Two_sources_that_report_one_measurement_give_one_reading_with_the_better_label()
    {
        using var store = _folder.Open();
        var person = store.Follow("settings", null);

        store.Add(
            person, [HistoryFolder.At(0, 111, source: SourceNames.Nightscout), HistoryFolder.At(5, 115, source: SourceNames.Nightscout)]);
        store.Add(person, [HistoryFolder.At(0.1, 110)]);

        Assert.Equal(
            [HistoryFolder.At(0.1, 110), HistoryFolder.At(5, 115, source: SourceNames.Nightscout)],
            store.Read(person, DateTimeOffset.MinValue, DateTimeOffset.MaxValue));
    }

    [Fact]
    public void A_range_includes_its_start_and_not_its_end_and_gaps_stay_gaps()
    {
        using var store = _folder.Open();
        var person = store.Follow("settings", null);
        store.Add(person, Enumerable.Range(0, 10).Where(m => m is < 3 or > 6).Select(m => HistoryFolder.At(m)));

        var read = store.Read(person, HistoryFolder.Noon.AddMinutes(1), HistoryFolder.Noon.AddMinutes(8)).Select(
            r => (r.Reading.MeasuredAt - HistoryFolder.Noon).TotalMinutes);

        Assert.Equal([1, 2, 7], read);
    }

    [Fact]
    public void Removing_old_readings_keeps_the_younger_ones()
    {
        using var store = _folder.Open();
        var person = store.Follow("settings", null);
        store.Add(person, [HistoryFolder.At(0), HistoryFolder.At(10)]);

        Assert.Equal(1, store.DeleteBefore(HistoryFolder.Noon.AddMinutes(5)));

        Assert.Equal([HistoryFolder.At(10)], store.Read(person, DateTimeOffset.MinValue, DateTimeOffset.MaxValue));
    }

    [Fact]
    public void Another_process_reads_while_the_daemon_writes()
    {
        using var store = _folder.Open();
        var person = store.Follow("settings", null);
        store.Add(person, [HistoryFolder.At(0)]);
        using var reader = HistoryStore.OpenToRead(_folder.File);

        store.Add(person, [HistoryFolder.At(1)]);

        Assert.Equal(2, reader.Read(reader.Find("settings")!.Value, DateTimeOffset.MinValue, DateTimeOffset.MaxValue).Count());
    }

    [Fact]
    public void The_file_and_its_log_are_created_with_permissions_for_the_owner_only()
    {
        using var store = _folder.Open();
        store.Add(store.Follow("settings", null), [HistoryFolder.At(0)]);

        Assert.True(_folder.Files.Length > 1);
        Assert.All(_folder.Files, f => Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(Path.GetDirectoryName(_folder.File)!, f))));
    }
}
