using System.Globalization;
using GlucoseTracker.Domain.Sources;
using GlucoseTracker.Domain.Time;
using GlucoseTracker.History.Storage;
using Microsoft.Data.Sqlite;

namespace GlucoseTracker.History;

/// <summary>
/// The history of readings in one SQLite file. When <see cref="Add"/> has returned, the readings survive a power cut. One process writes;
/// other processes can read simultaneously. Not thread-safe; all members throw <see cref="HistoryException"/> when the file fails.
/// </summary>
public sealed class HistoryStore : IDisposable
{
    /// <summary>The name of the file in the state directory.</summary>
    public const string FileName = "history.sqlite";

    private readonly SqliteConnection _connection;
    private readonly string _file;
    private readonly StreamTable _streams;
    private readonly PersonTable _people;
    private readonly QuarantineTable _quarantine;
    private readonly bool _hasReceipts;

    private HistoryStore(SqliteConnection connection, string file)
    {
        _connection = connection;
        _file = file;
        _streams = new StreamTable(connection);
        _people = new PersonTable(connection);
        _quarantine = new QuarantineTable(connection);
        _hasReceipts = Schema.GetVersion(connection, file) >= Schema.WithReceipts;
    }

    /// <summary>Loads the SQLite library in advance, for use on a background thread.</summary>
    public static void LoadLibrary()
    {
        using var connection = HistoryConnection.InMemory();
        connection.Run("SELECT 1");
    }

    /// <summary>Opens the file for reading and writing. Creates or upgrades it when needed.</summary>
    /// <exception cref="HistoryException">The file cannot be opened.</exception>
    public static HistoryStore Open(string file) => HistoryConnection.Guard(file, () =>
    {
        var connection = HistoryConnection.ForWriting(file);
        return new HistoryStore(connection, file);
    });

    /// <summary>Opens the file for reading and writing with a maximum size, beyond which writes fail as on a full disk.</summary>
    /// <param name="file">The file.</param>
    /// <param name="mostPages">The maximum number of pages of 1 kB, at least 1; a larger existing file keeps its size.</param>
    /// <exception cref="HistoryException">The file cannot be opened.</exception>
    public static HistoryStore Open(string file, int mostPages)
    {
        var store = Open(file);
        store._connection.Run(string.Create(CultureInfo.InvariantCulture, $"PRAGMA max_page_count = {mostPages}"));
        return store;
    }

    /// <summary>Opens the file for reading, also while the daemon writes.</summary>
    /// <exception cref="HistoryException">The file cannot be opened; <see cref="HistoryFailure.NotAccessible"/> when there is no file
    /// yet.</exception>
    public static HistoryStore OpenToRead(string file) => HistoryConnection.Guard(file, () =>
    {
        var connection = HistoryConnection.ForReading(file);
        return new HistoryStore(connection, file);
    });

    /// <summary>The person for the hash of the settings; null when there are no readings.</summary>
    public HistoryPerson? Find(string settings) => Guard(() => _people.Find(PersonTable.Settings, settings));

    /// <summary>The hash by which the source identifies the person; null when unknown.</summary>
    public string? GetReported(HistoryPerson person) => Guard(() => _people.GetReported(person));

    /// <summary>
    /// Finds the person for the hash of the source or, when that is new or null, for the hash of the settings; creates the person if there
    /// is none. From then on both hashes identify the person. Another hash of the source identifies another person.
    /// </summary>
    /// <param name="settings">The hash of the account and person in the settings.</param>
    /// <param name="reported">The hash of the person from the source; null while the source has not identified the person.</param>
    public HistoryPerson Follow(string settings, string? reported) => Guard(() => _people.Follow(settings, reported));

    /// <summary>
    /// Stores readings in one transaction. A reading with the same person, source and instant is replaced, but a known trend is never
    /// replaced by an unknown one.
    /// </summary>
    /// <returns>The number of new or changed rows.</returns>
    public int Add(HistoryPerson person, IEnumerable<SourcedReading> readings) => Guard(() =>
    {
        using var transaction = _connection.BeginTransaction();
        using var writer = new ReadingWriter(_connection, _streams, person);
        var written = readings.Sum(writer.Write);
        transaction.Commit();
        return written;
    });

    /// <summary>
    /// The readings of all sources from <paramref name="from"/> (inclusive) to <paramref name="to"/> (exclusive) without duplicates, in
    /// ascending order of time. Lazy, in constant memory.
    /// </summary>
    public IEnumerable<SourcedReading> Read(HistoryPerson person, DateTimeOffset from, DateTimeOffset to) =>
        SourceMerge.Merge(Guard(() => _streams.GetStream(person)).Select(
            s => (s.Source, HistoryConnection.Guard(_file, ReadingReader.Read(_connection, _hasReceipts, s.Id, from, to)))));

    /// <summary>The readings of each source.</summary>
    public SourceSeries ReadSources(HistoryPerson person, DateTimeOffset from, DateTimeOffset to) => Guard(() =>
        _streams.GetStream(person).Aggregate(
            SourceSeries.Empty, (all, s) => all.Merge(s.Source, ReadingReader.Read(_connection, _hasReceipts, s.Id, from, to))));

    /// <summary>The time of measurement of the newest reading that is not ahead of an instant; null when there is none.</summary>
    public DateTimeOffset? NewestAt(HistoryPerson person, ReferenceTime now) =>
        Guard(() => _streams.NewestAt(person, now.Instant + ReferenceTime.Tolerance));

    /// <summary>
    /// Moves the readings of all people that are ahead of the present instant to the quarantine, where they are kept but not used. Returns
    /// their number.
    /// </summary>
    public int Quarantine(ReferenceTime now) => Guard(() => _quarantine.Move(now.Instant + ReferenceTime.Tolerance));

    /// <summary>The last receipt of a person's readings in the quarantine; null when there is none.</summary>
    public DateTimeOffset? LastQuarantinedAt(HistoryPerson person) =>
        Guard(() => _hasReceipts ? _quarantine.LastReceiptAt(person) : null);

    /// <summary>The number of readings in the quarantine.</summary>
    public long Quarantined() => Guard(() => _hasReceipts ? _quarantine.Count() : 0);

    /// <summary>
    /// Stores strays in the quarantine: readings that are ahead of their receipt. <see cref="ReadStrays"/> returns them after a
    /// restart.
    /// </summary>
    public void AddStrays(HistoryPerson person, IEnumerable<SourcedReading> strays) => Guard(() =>
    {
        _quarantine.Add(person, _streams, strays);
        return true;
    });

    /// <summary>The strays of a person in the quarantine; at most 4096, the last received ones.</summary>
    public IReadOnlyList<SourcedReading> ReadStrays(HistoryPerson person) => Guard(() => _quarantine.Read(person).ToList());

    /// <summary>
    /// Deletes the readings of all people before an instant. Returns the number of deleted readings, without strays.
    /// </summary>
    public int DeleteBefore(DateTimeOffset before) => Guard(() =>
    {
        _quarantine.DeleteBefore(before);
        return _connection.Run(
            "DELETE FROM reading WHERE measured_at < $before AND stream IN (SELECT id FROM stream)",
            ("$before", before.ToUnixTimeMilliseconds()));
    });

    /// <summary>Checks the integrity of the whole file, which takes seconds on a slow card.</summary>
    public bool IsIntact() => Guard(() => _connection.Scalar("PRAGMA quick_check(1)") is "ok");

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();

    private T Guard<T>(Func<T> work) => HistoryConnection.Guard(_file, work);
}
