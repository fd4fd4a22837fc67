using GlucoseTracker.Domain.Values;
using GlucoseTracker.History.Exchange;
using Microsoft.Data.Sqlite;

namespace GlucoseTracker.History.Tests;

/// <summary>
/// A history that another program wrote and that root's commands read: the commands must end, their memory is bounded, and they print no
/// control characters.
/// </summary>
public sealed class CraftedHistoryTests : IDisposable
{
    private readonly HistoryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("CREATE VIEW foreign_view AS SELECT 1")]
    [InlineData("DROP TABLE reading; CREATE VIEW reading AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) " +
        "SELECT 1 AS stream, x AS measured_at, 0 AS range, 90 AS mg_per_dl, 0 AS trend, NULL AS received_at FROM n")]
    [InlineData("CREATE TRIGGER late AFTER INSERT ON reading BEGIN SELECT 1; END")]
    [InlineData("CREATE VIRTUAL TABLE words USING fts5(word)")]
    public void A_file_with_triggers_or_views_is_an_unusable_history(string sql)
    {
        Craft(sql);

        Assert.Equal(HistoryFailure.Damaged, Failure(() => HistoryStore.OpenToRead(_folder.File)));
        Assert.Equal(HistoryFailure.Damaged, Failure(() => _folder.Open()));
    }

    [Fact]
    public void A_row_as_large_as_a_film_is_not_loaded()
    {
        Craft("DROP TABLE stream; CREATE TABLE stream (id INTEGER PRIMARY KEY, person INTEGER, source TEXT); " +
            "INSERT INTO stream VALUES (1, 1, zeroblob(30000000))");

        Assert.Equal(HistoryFailure.Damaged, Failure(ReadAll));
    }

    [Fact]
    public void More_sources_than_there_can_be_are_refused()
    {
        Craft("WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n LIMIT 1001) INSERT INTO stream (person, source) " +
            "SELECT 1, 'source' || x FROM n");

        Assert.Equal(HistoryFailure.Damaged, Failure(ReadAll));
    }

    [Fact]
    public void More_readings_than_a_sensor_measures_are_refused()
    {
        Craft("INSERT INTO stream (id, person, source) VALUES (9, 1, 'much'); " +
            "WITH RECURSIVE n(x) AS (SELECT 0 UNION ALL SELECT x + 1 FROM n LIMIT 12000) INSERT INTO reading " +
            $"SELECT 9, {HistoryFolder.Noon.ToUnixTimeMilliseconds()} + x, 0, 90, 0, NULL FROM n");
        using var store = HistoryStore.OpenToRead(_folder.File);
        var person = store.Find("settings")!.Value;

        Assert.Equal(HistoryFailure.Damaged, Failure(
            () => store.Read(person, HistoryFolder.Noon, HistoryFolder.Noon.AddHours(1)).Count()));
    }

    [Fact]
    public void The_name_of_a_source_is_neutral_and_short_wherever_it_goes()
    {
        Craft("INSERT INTO stream (id, person, source) VALUES (9, 1, '\u001b]0;x\u0007\u202Eevil' || char(10) || hex(zeroblob(500000))); " +
            $"INSERT INTO reading VALUES (9, {HistoryFolder.Noon.ToUnixTimeMilliseconds()}, 0, 90, 0, NULL)");
        using var store = HistoryStore.OpenToRead(_folder.File);

        var readings = store.Read(store.Find("settings")!.Value, DateTimeOffset.MinValue, DateTimeOffset.MaxValue).ToList();

        Assert.StartsWith("]0;xevil 000", readings[0].Source, StringComparison.Ordinal);
        var text = new StringWriter();
        ReadingCsv.Write(text, readings, GlucoseUnit.MilligramsPerDeciliter, TimeZoneInfo.Utc);
        ReadingJson.Write(text, readings, GlucoseUnit.MilligramsPerDeciliter, TimeZoneInfo.Utc);
        Assert.InRange(text.ToString().Length, 100, 600);
        Assert.DoesNotContain(text.ToString().Replace("\n", "", StringComparison.Ordinal).EnumerateRunes(), NeutralText.IsHarmful);
    }

    private object ReadAll()
    {
        using var store = HistoryStore.OpenToRead(_folder.File);
        return store.Read(store.Find("settings")!.Value, DateTimeOffset.MinValue, DateTimeOffset.MaxValue).Count();
    }

    private static HistoryFailure Failure(Func<object> work) => Assert.Throws<HistoryException>(work).Failure;

    private void Craft(string sql)
    {
        using (var store = _folder.Open())
        {
            store.Follow("settings", null);
        }

        using var connection = new SqliteConnection($"Data Source={_folder.File};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements are constants of this test.
        command.CommandText = "PRAGMA foreign_keys = OFF; " + sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
