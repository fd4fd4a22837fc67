using System.Globalization;
using GlucoseTracker.Domain.Sources;
using GlucoseTracker.Domain.Time;
using GlucoseTracker.History.Storage;
using Microsoft.Data.Sqlite;

namespace GlucoseTracker.History;

/// <summary>
/// The readings of the past in one SQLite file. What <see cref="Add"/> has returned from survives a power cut. One process writes,
/// others may read at the same time. Not thread-safe; every member throws <see cref="HistoryException"/> when the file fails.
/// </summary>
public sealed class HistoryStore : IDisposable
{
    /// <summary>The file's name in the state directory.</summary>
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

    /// <summary>Loads SQLite, as the first opening of a file would: for a thread that has nothing better to do.</summary>
    public static void LoadLibrary()
    {
        using var connection = HistoryConnection.InMemory();
        connection.Run("SELECT 1");
    }

    /// <summary>Opens the file for reading and writing; makes it, or brings it up to date, when needed.</summary>
    /// <exception cref="HistoryException">It cannot be opened.</exception>
    public static HistoryStore Open(string file) => HistoryConnection.Guard(file, () =>
    {
        var connection = HistoryConnection.ForWriting(file);
        return new HistoryStore(connection, file);
    });

    /// <summary>The same, but the file never grows beyond so many pages of 1 kB: then it fails as on a full disk.</summary>
    /// <param name="file">The file.</param>
    /// <param name="mostPages">From 1; a file that is larger already stays as it is.</param>
    /// <exception cref="HistoryException">It cannot be opened.</exception>
    public static HistoryStore Open(string file, int mostPages)
    {
        var store = Open(file);
        store._connection.Run(string.Create(CultureInfo.InvariantCulture, $"PRAGMA max_page_count = {mostPages}"));
        return store;
    }

    /// <summary>Opens the file for reading only, also while the daemon writes.</summary>
    /// <exception cref="HistoryException">It cannot be opened; <see cref="HistoryFailure.NotAccessible"/> when there is none
    /// yet.</exception>
    public static HistoryStore OpenToRead(string file) => HistoryConnection.Guard(file, () =>
    {
        var connection = HistoryConnection.ForReading(file);
        return new HistoryStore(connection, file);
    });

    /// <summary>The person that the settings' mark leads to; null when nothing was stored under it.</summary>
    public HistoryPerson? Find(string settings) => Guard(() => _people.Find(PersonTable.Settings, settings));

    /// <summary>The mark under which the source knows the person; null when it never said.</summary>
    public string? GetReported(HistoryPerson person) => Guard(() => _people.GetReported(person));

    /// <summary>
    /// The person that the source's mark or, when that is new or null, the settings' mark leads to; made when there is none. From then
    /// on both lead there. A source that names somebody else than before leads to somebody else.
    /// </summary>
    /// <param name="settings">A mark made from what the owner configured; known from the start.</param>
    /// <param name="said">A mark made from what the source said about the person; null as long as it said nothing.</param>
    public HistoryPerson Follow(string settings, string? said) => Guard(() => _people.Follow(settings, said));

    /// <summary>
    /// Stores readings in one transaction. A reading of the same person, source and instant is replaced, but a known trend is never lost
    /// to one without.
    /// </summary>
    /// <returns>How many rows were new or changed.</returns>
    public int Add(HistoryPerson person, IEnumerable<SourcedReading> readings) => Guard(() =>
    {
        using var transaction = _connection.BeginTransaction();
        using var writer = new ReadingWriter(_connection, _streams, person);
        var written = readings.Sum(writer.Write);
        transaction.Commit();
        return written;
    });

    /// <summary>
    /// The readings from <paramref name="from"/> on and before <paramref name="to"/>, of all sources, each measurement once, in rising
    /// order of time. Lazy, in constant memory.
    /// </summary>
    public IEnumerable<SourcedReading> Read(HistoryPerson person, DateTimeOffset from, DateTimeOffset to) =>
        SourceMerge.Merge(Guard(() => _streams.GetStream(person)).Select(
            s => (s.Source, HistoryConnection.Guard(_file, ReadingReader.Read(_connection, _hasReceipts, s.Id, from, to)))));

    /// <summary>The same, kept apart by source.</summary>
    public SourceSeries ReadSources(HistoryPerson person, DateTimeOffset from, DateTimeOffset to) => Guard(() =>
        _streams.GetStream(person).Aggregate(
            SourceSeries.Empty, (all, s) => all.Merge(s.Source, ReadingReader.Read(_connection, _hasReceipts, s.Id, from, to))));

    /// <summary>When the newest reading was measured that is not ahead of an instant; null when there is none.</summary>
    public DateTimeOffset? NewestAt(HistoryPerson person, ReferenceTime now) =>
        Guard(() => _streams.NewestAt(person, now.Instant + ReferenceTime.Tolerance));

    /// <summary>
    /// Moves readings that are ahead of the present instant, of everybody, out of the history and into the quarantine, where nothing shows
    /// them and nothing is lost. Returns how many.
    /// </summary>
    public int Quarantine(ReferenceTime now) => Guard(() => _quarantine.Move(now.Instant + ReferenceTime.Tolerance));

    /// <summary>How many readings lie in the quarantine.</summary>
    public long Quarantined() => Guard(() => _hasReceipts ? _quarantine.Count() : 0);

    /// <summary>
    /// Puts strays into the quarantine: readings with a receipt, of which they were ahead. They are known again after a restart
    /// (<see cref="ReadStrays"/>).
    /// </summary>
    public void AddStrays(HistoryPerson person, IEnumerable<SourcedReading> strays) => Guard(() =>
    {
        _quarantine.Add(person, _streams, strays);
        return true;
    });

    /// <summary>The strays of a person that lie in the quarantine; at most 4096, those that were received last.</summary>
    public IReadOnlyList<SourcedReading> ReadStrays(HistoryPerson person) => Guard(() => _quarantine.Read(person).ToList());

    /// <summary>
    /// Forgets what was measured before an instant, of everybody. Returns how many readings that were; strays do not count.
    /// </summary>
    public int Forget(DateTimeOffset before) => Guard(() =>
    {
        _quarantine.Forget(before);
        return _connection.Run(
            "DELETE FROM reading WHERE measured_at < $before AND stream IN (SELECT id FROM stream)",
            ("$before", before.ToUnixTimeMilliseconds()));
    });

    /// <summary>Reads the whole file and tells whether it is sound. Takes seconds on a slow card.</summary>
    public bool IsSound() => Guard(() => _connection.Scalar("PRAGMA quick_check(1)") is "ok");

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();

    private T Guard<T>(Func<T> work) => HistoryConnection.Guard(_file, work);
}
