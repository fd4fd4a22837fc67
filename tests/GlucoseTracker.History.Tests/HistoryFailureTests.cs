using GlucoseTracker.Domain.Sources;
using Microsoft.Data.Sqlite;

namespace GlucoseTracker.History.Tests;

public sealed class HistoryFailureTests : IDisposable
{
    private readonly HistoryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_that_is_no_history_is_called_damaged()
    {
        File.WriteAllText(_folder.File, new string('x', 5000));

        Assert.Equal(HistoryFailure.Damaged, Assert.Throws<HistoryException>(_folder.Open).Failure);
    }

    [Fact]
    public void A_damaged_page_is_found_by_the_daily_check()
    {
        using (var store = _folder.Open())
        {
            store.Add(store.Follow("settings", null), Enumerable.Range(0, 3000).Select(m => HistoryFolder.At(m)));
        }

        using (var file = File.OpenWrite(_folder.File))
        {
            file.Position = file.Length / 2;
            file.Write(Enumerable.Repeat((byte)0xFF, 3000).ToArray());
        }

        using var damaged = _folder.Open();
        bool sound;
        try
        {
            sound = damaged.IsIntact();
        }
        catch (HistoryException e) when (e.Failure == HistoryFailure.Damaged)
        {
            sound = false;
        }

        Assert.False(sound);
    }

    [Fact]
    public void A_damaged_file_is_renamed_with_its_log_and_nothing_of_it_is_lost()
    {
        File.WriteAllText(_folder.File, "broken");
        File.WriteAllText(_folder.File + "-wal", "log");

        var aside = HistoryFile.RenameDamaged(_folder.File, HistoryFolder.Noon);
        File.WriteAllText(_folder.File, "broken again");
        HistoryFile.RenameDamaged(_folder.File, HistoryFolder.Noon);

        Assert.Equal("broken", File.ReadAllText(aside));
        Assert.Equal(
            ["history.damaged-20261121-120000-2.sqlite", "history.damaged-20261121-120000.sqlite",
                "history.damaged-20261121-120000.sqlite-wal"], _folder.Files);
    }

    [Fact]
    public void A_file_of_a_newer_version_is_left_as_it_is()
    {
        _folder.Open().Dispose();
        using (var connection = new SqliteConnection($"Data Source={_folder.File};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA user_version = 999";
            command.ExecuteNonQuery();
        }

        Assert.Equal(HistoryFailure.TooNew, Assert.Throws<HistoryException>(_folder.Open).Failure);
        Assert.Equal([HistoryStore.FileName], _folder.Files);
    }

    [Fact]
    public void A_missing_folder_is_reported_with_the_next_step()
    {
        var failure = Assert.Throws<HistoryException>(() => HistoryStore.Open("/proc/nowhere/history.sqlite"));

        Assert.Equal(HistoryFailure.NotAccessible, failure.Failure);
        Assert.Contains("/proc/nowhere/history.sqlite", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Reading_a_history_that_was_never_created_creates_none()
    {
        Assert.Equal(HistoryFailure.NotAccessible, Assert.Throws<HistoryException>(() => HistoryStore.OpenToRead(_folder.File)).Failure);
        Assert.Empty(_folder.Files);
    }

    [Fact]
    public void A_batch_of_which_one_reading_fails_leaves_nothing()
    {
        using var store = _folder.Open();
        var person = store.Follow("settings", null);

        Assert.Throws<InvalidOperationException>(() => store.Add(person, Interrupted()));

        Assert.Empty(store.Read(person, DateTimeOffset.MinValue, DateTimeOffset.MaxValue));

        static IEnumerable<SourcedReading> Interrupted()
        {
            yield return HistoryFolder.At(0);
            throw new InvalidOperationException("The source broke off.");
        }
    }
}
