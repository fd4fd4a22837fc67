using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Sources;
using GlucoseTracker.Domain.Time;
using GlucoseTracker.Domain.Values;
using Microsoft.Data.Sqlite;

namespace GlucoseTracker.History.Tests;

/// <summary>Rows that are ahead of the clock, of an impossible time, or without a receipt.</summary>
public sealed class QuarantineTests : IDisposable
{
    private static readonly ReferenceTime Now = new(HistoryFolder.Noon);

    private readonly HistoryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Rows_that_are_ahead_move_to_the_quarantine_and_are_not_read()
    {
        using var store = _folder.Open();
        var person = store.Follow("settings", null);
        store.Add(
            person, [HistoryFolder.At(-1), HistoryFolder.At(2), HistoryFolder.At(3), HistoryFolder.At(60, source: SourceNames.LibreView)]);

        Assert.Equal(2, store.Quarantine(Now));
        Assert.Equal(0, store.Quarantine(Now));

        Assert.Equal(2, store.Quarantined());
        Assert.Equal([-1, 2], store.Read(person, DateTimeOffset.MinValue, DateTimeOffset.MaxValue).Select(
            r => (r.Reading.MeasuredAt - HistoryFolder.Noon).TotalMinutes));
    }

    [Fact]
    public void Strays_are_read_with_their_source_and_count_as_quarantined()
    {
        var stray = Received(HistoryFolder.Noon.AddMinutes(-30));
        SourcedReading low = new(SourceNames.Nightscout, stray.Reading with { Value = SensorValue.BelowRange });
        using (var store = _folder.Open())
        {
            var person = store.Follow("settings", null);
            store.AddStrays(person, [stray, low]);
            store.AddStrays(person, [stray]);
            store.AddStrays(store.Follow("other", "other"), [low]);

            // A row that was only ahead of a wrong clock is not a stray, as its receipt shows.
            store.Add(person, [Received(HistoryFolder.Noon)]);
            store.Quarantine(new ReferenceTime(HistoryFolder.Noon.AddHours(-1)));
        }

        using var again = _folder.Open();
        Assert.Equal(3, again.Quarantined());
        Assert.Empty(again.Read(again.Find("settings")!.Value, DateTimeOffset.MinValue, DateTimeOffset.MaxValue));
        Assert.Equal([low], again.ReadStrays(again.Find("settings")!.Value).Where(s => s.Source == SourceNames.Nightscout));
    }

    [Theory]
    [InlineData(120, 0)]
    [InlineData(121, 1)]
    public void A_stray_lies_more_than_two_minutes_after_its_receipt(int secondsAhead, int strays)
    {
        using var store = _folder.Open();
        var person = store.Follow("settings", null);
        store.AddStrays(person, [Received(HistoryFolder.Noon.AddSeconds(-secondsAhead))]);

        Assert.Equal(strays, store.ReadStrays(person).Count);
    }

    [Fact]
    public void Both_strays_with_one_stamp_are_read()
    {
        var low = Ahead(45).Reading with { Value = SensorValue.BelowRange };
        SourcedReading[] strays = [Ahead(100), Ahead(45), new(SourceNames.LibreLinkUp, low)];
        using (var store = _folder.Open())
        {
            store.AddStrays(store.Follow("settings", null), strays[..1]);
            store.AddStrays(store.Follow("settings", null), strays);
        }

        using var again = _folder.Open();
        Assert.Equal(
            strays.Select(s => s.Reading.Value).ToHashSet(),
            again.ReadStrays(again.Find("settings")!.Value).Select(s => s.Reading.Value).ToHashSet());
        Assert.Equal(3, again.Quarantined());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_stray_is_kept_also_when_a_row_of_its_stamp_and_value_was_imported(bool isImportedFirst)
    {
        using var store = _folder.Open();
        var person = store.Follow("settings", null);
        foreach (var isImport in new[] { isImportedFirst, !isImportedFirst })
        {
            if (isImport)
            {
                store.Add(person, [Received(null)]);
                Assert.Equal(1, store.Quarantine(new ReferenceTime(HistoryFolder.Noon.AddHours(-1))));
            }
            else
            {
                store.AddStrays(person, [Ahead(100)]);
            }
        }

        Assert.Equal(Ahead(100).Reading.ReceivedAt, Assert.Single(store.ReadStrays(person)).Reading.ReceivedAt);
    }

    [Fact]
    public void Only_the_last_received_strays_are_kept_and_old_ones_are_deleted()
    {
        using var store = _folder.Open();
        var person = store.Follow("settings", null);
        store.AddStrays(person, Enumerable.Range(0, 4100).Select(i => At(i)));
        Assert.Equal(4096, store.ReadStrays(person).Count);

        store.AddStrays(person, [At(5000)]);
        Assert.Equal((4096, 5), (
            store.ReadStrays(person).Count,
            store.ReadStrays(person).Min(s => (s.Reading.ReceivedAt!.Value - HistoryFolder.Noon).TotalSeconds)));

        store.DeleteBefore(HistoryFolder.Noon.AddHours(1));
        Assert.Equal(HistoryFolder.Noon.AddHours(1), store.ReadStrays(person).Min(s => s.Reading.MeasuredAt));

        static SourcedReading At(int second)
        {
            var (source, reading) = HistoryFolder.At(10);
            return new SourcedReading(
                source,
                reading with { MeasuredAt = reading.MeasuredAt.AddSeconds(second), ReceivedAt = HistoryFolder.Noon.AddSeconds(second) });
        }
    }

    [Fact]
    public void The_newest_row_is_searched_among_those_that_are_not_ahead()
    {
        using var store = _folder.Open();
        var person = store.Follow("settings", null);
        store.Add(person, [HistoryFolder.At(-5), HistoryFolder.At(60 * 24)]);

        Assert.Equal(HistoryFolder.Noon.AddMinutes(-5), store.NewestAt(person, Now));
    }

    [Fact]
    public void A_receipt_is_read_and_the_first_one_is_kept()
    {
        var (first, later) = (HistoryFolder.Noon.AddMinutes(1), HistoryFolder.Noon.AddMinutes(9));
        using var store = _folder.Open();
        var person = store.Follow("settings", null);
        store.Add(person, [Received(null), Received(first)]);
        store.Add(person, [Received(later)]);

        var reading = Assert.Single(store.Read(person, DateTimeOffset.MinValue, DateTimeOffset.MaxValue)).Reading;

        Assert.Equal((first, false), (reading.ReceivedAt, reading.IsHistoryOnly));
    }

    [Fact]
    public void The_receipt_of_a_row_that_was_ahead_does_not_become_that_of_another_value_with_its_stamp()
    {
        var (early, now) = (HistoryFolder.Noon.AddMinutes(-30), HistoryFolder.Noon.AddSeconds(10));
        using var store = _folder.Open();
        var person = store.Follow("settings", null);
        store.Add(person, [Received(early)]);
        store.Add(person, [Received(now)]);
        Assert.Equal(early, Stored().ReceivedAt);

        store.Add(person, [Received(now, 45)]);
        Assert.Equal((now, 45, true), (Stored().ReceivedAt, Stored().Value.Glucose.MilligramsPerDeciliter, Stored().CanBeCurrent));

        Reading Stored() => Assert.Single(store.Read(person, DateTimeOffset.MinValue, DateTimeOffset.MaxValue)).Reading;
    }

    [Fact]
    public void A_row_without_a_receipt_can_never_be_current()
    {
        using var store = _folder.Open();
        var person = store.Follow("settings", null);
        store.Add(person, [Received(null)]);

        Assert.False(Assert.Single(store.Read(person, DateTimeOffset.MinValue, DateTimeOffset.MaxValue)).Reading.CanBeCurrent);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2009)]
    [InlineData(2100)]
    [InlineData(9999)]
    public void A_reading_of_an_impossible_time_is_not_stored(int year)
    {
        using var store = _folder.Open();
        var person = store.Follow("settings", null);

        Assert.Equal(0, store.Add(person, [new SourcedReading(
            SourceNames.LibreView,
            HistoryFolder.At(0).Reading with { MeasuredAt = new DateTimeOffset(year, 12, 31, 23, 59, 59, TimeSpan.Zero) })]));
        Assert.Null(store.NewestAt(person, new ReferenceTime(DateTimeOffset.MaxValue.AddDays(-1))));
    }

    [Fact]
    public void A_file_of_version_1_gets_receipts_and_a_quarantine_and_loses_nothing()
    {
        MakeVersion1(
            HistoryFolder.Noon.AddMinutes(-5), new DateTimeOffset(1, 1, 1, 0, 0, 0, TimeSpan.Zero),
            new DateTimeOffset(9999, 12, 31, 0, 0, 0, TimeSpan.Zero));
        using (var old = HistoryStore.OpenToRead(_folder.File))
        {
            Assert.Single(old.Read(old.Find("settings")!.Value, DateTimeOffset.MinValue, DateTimeOffset.MaxValue));
            Assert.Equal(0, old.Quarantined());
        }

        using var store = _folder.Open();

        Assert.Equal(2, store.Quarantined());
        Assert.True(Assert.Single(
            store.Read(store.Find("settings")!.Value, DateTimeOffset.MinValue, DateTimeOffset.MaxValue)).Reading.IsHistoryOnly);
        Assert.True(store.IsIntact());
    }

    [Fact]
    public void A_file_of_version_2_keeps_its_strays_and_stores_a_second_one_of_their_stamp()
    {
        MakeVersion1();
        MakeVersion2(HistoryFolder.Noon, HistoryFolder.Noon.AddMinutes(-30));
        using (var old = HistoryStore.OpenToRead(_folder.File))
        {
            Assert.Equal(1, old.Quarantined());
        }

        using var store = _folder.Open();
        var person = store.Find("settings")!.Value;
        Assert.Equal(Ahead(100), Assert.Single(store.ReadStrays(person)));

        store.AddStrays(person, [Ahead(45)]);
        Assert.Equal(2, store.ReadStrays(person).Count);
        Assert.True(store.IsIntact());
    }

    /// <summary>A stray: received half an hour before its own stamp.</summary>
    private static SourcedReading Ahead(int value) => Received(HistoryFolder.Noon.AddMinutes(-30), value);

    private static SourcedReading Received(DateTimeOffset? at, int value = 100) =>
        new(
            SourceNames.LibreLinkUp,
            HistoryFolder.At(0).Reading with { ReceivedAt = at, Value = SensorValue.Measured(Glucose.FromMilligramsPerDeciliter(value)) });

    /// <summary>Creates the file as versions without receipts did.</summary>
    private void MakeVersion1(params DateTimeOffset[] instants)
    {
        using var connection = new SqliteConnection($"Data Source={_folder.File};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText =
            """
            CREATE TABLE person (id INTEGER PRIMARY KEY);
            CREATE TABLE mark (kind TEXT NOT NULL, mark TEXT NOT NULL, person INTEGER NOT NULL REFERENCES person,
                PRIMARY KEY (kind, mark)) WITHOUT ROWID;
            CREATE TABLE stream (id INTEGER PRIMARY KEY, person INTEGER NOT NULL REFERENCES person, source TEXT NOT NULL,
                UNIQUE (person, source));
            CREATE TABLE reading (
                stream INTEGER NOT NULL REFERENCES stream,
                measured_at INTEGER NOT NULL,
                range INTEGER NOT NULL CHECK (range IN (0, 1, 2)),
                mg_per_dl INTEGER CHECK ((range = 0) = (mg_per_dl IS NOT NULL) AND (mg_per_dl IS NULL OR mg_per_dl BETWEEN 1 AND 1000)),
                trend INTEGER NOT NULL,
                PRIMARY KEY (stream, measured_at)
            ) WITHOUT ROWID;
            INSERT INTO person VALUES (1);
            INSERT INTO mark VALUES ('settings', 'settings', 1);
            INSERT INTO stream VALUES (1, 1, 'LibreLinkUp');
            PRAGMA user_version = 1;
            """;
        command.ExecuteNonQuery();
        command.CommandText = "INSERT INTO reading VALUES (1, $at, 0, 100, 3)";
        command.Parameters.AddWithValue("$at", 0L);
        foreach (var instant in instants)
        {
            command.Parameters[0].Value = instant.ToUnixTimeMilliseconds();
            command.ExecuteNonQuery();
        }
    }

    /// <summary>Creates the file as versions with one value per instant in the quarantine did; with one stray of 100 mg/dL.</summary>
    private void MakeVersion2(DateTimeOffset measuredAt, DateTimeOffset receivedAt)
    {
        using var connection = new SqliteConnection($"Data Source={_folder.File};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText =
            """
            ALTER TABLE reading ADD COLUMN received_at INTEGER;
            CREATE TABLE quarantine (
                stream INTEGER NOT NULL REFERENCES stream,
                measured_at INTEGER NOT NULL,
                range INTEGER NOT NULL,
                mg_per_dl INTEGER,
                trend INTEGER NOT NULL,
                received_at INTEGER,
                PRIMARY KEY (stream, measured_at)
            ) WITHOUT ROWID;
            INSERT INTO quarantine VALUES (1, $at, 0, 100, 3, $received);
            PRAGMA user_version = 2;
            """;
        command.Parameters.AddWithValue("$at", measuredAt.ToUnixTimeMilliseconds());
        command.Parameters.AddWithValue("$received", receivedAt.ToUnixTimeMilliseconds());
        command.ExecuteNonQuery();
    }
}
