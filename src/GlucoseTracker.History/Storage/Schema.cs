using System.Globalization;
using Microsoft.Data.Sqlite;

namespace GlucoseTracker.History.Storage;

/// <summary>
/// The tables, as numbered steps. A file carries the number of its last step (<c>user_version</c>); a published step is never edited.
/// </summary>
internal static class Schema
{
    /// <summary>
    /// Small pages: a batch of five readings changes one page, so only that page and a header are written to the card. The size can only be
    /// set when the file is created.
    /// </summary>
    private const int PageSize = 1024;

    /// <summary>
    /// A view, a trigger or a virtual table: reading it would run statements of an untrusted file, which may never end.
    /// </summary>
    private const string Foreign =
        "SELECT 1 FROM sqlite_schema WHERE type IN ('view', 'trigger') OR (type = 'table' AND coalesce(rootpage, 0) = 0) LIMIT 1";

    private static readonly string[] Steps =
    [
        // 1. A person has no name here, only hashes that identify the row. A stream holds the readings of one source for one person.
        """
        CREATE TABLE person (id INTEGER PRIMARY KEY);
        CREATE TABLE mark (kind TEXT NOT NULL, mark TEXT NOT NULL, person INTEGER NOT NULL REFERENCES person,
            PRIMARY KEY (kind, mark)) WITHOUT ROWID;
        CREATE TABLE stream (id INTEGER PRIMARY KEY, person INTEGER NOT NULL REFERENCES person, source TEXT NOT NULL,
            UNIQUE (person, source));
        CREATE TABLE reading (
            stream INTEGER NOT NULL REFERENCES stream,
            measured_at INTEGER NOT NULL, -- milliseconds since 1970, UTC
            range INTEGER NOT NULL CHECK (range IN (0, 1, 2)), -- measured, below, above
            mg_per_dl INTEGER CHECK ((range = 0) = (mg_per_dl IS NOT NULL) AND (mg_per_dl IS NULL OR mg_per_dl BETWEEN 1 AND 1000)),
            trend INTEGER NOT NULL,
            PRIMARY KEY (stream, measured_at)
        ) WITHOUT ROWID;
        """,

        // 2. The receipt of a reading from a live source; imported rows and earlier rows have none. Readings that are ahead of the clock or
        // have an impossible time (before 2010, or from 2100 on) are in a separate table.
        """
        ALTER TABLE reading ADD COLUMN received_at INTEGER; -- milliseconds since 1970, UTC
        CREATE TABLE quarantine (
            stream INTEGER NOT NULL REFERENCES stream,
            measured_at INTEGER NOT NULL,
            range INTEGER NOT NULL,
            mg_per_dl INTEGER,
            trend INTEGER NOT NULL,
            received_at INTEGER,
            PRIMARY KEY (stream, measured_at)
        ) WITHOUT ROWID;
        INSERT INTO quarantine SELECT stream, measured_at, range, mg_per_dl, trend, NULL FROM reading
            WHERE measured_at < 1262304000000 OR measured_at >= 4102444800000;
        DELETE FROM reading WHERE measured_at < 1262304000000 OR measured_at >= 4102444800000;
        """,

        // 3. The quarantine stores every value of an instant, because two strays with one stamp must both be recognised when they come
        // again.
        """
        ALTER TABLE quarantine RENAME TO quarantine_of_version_2;
        CREATE TABLE quarantine (
            stream INTEGER NOT NULL REFERENCES stream,
            measured_at INTEGER NOT NULL,
            range INTEGER NOT NULL,
            mg_per_dl INTEGER,
            trend INTEGER NOT NULL,
            received_at INTEGER
        );
        CREATE UNIQUE INDEX quarantined_reading ON quarantine (stream, measured_at, range, ifnull(mg_per_dl, 0));
        INSERT INTO quarantine SELECT stream, measured_at, range, mg_per_dl, trend, received_at FROM quarantine_of_version_2;
        DROP TABLE quarantine_of_version_2;
        """,
    ];

    /// <summary>The step that added receipts and the quarantine.</summary>
    public const int WithReceipts = 2;

    /// <summary>The number of the last step.</summary>
    public static int Latest => Steps.Length;

    /// <summary>Creates the tables, or upgrades an older file, with one transaction per step.</summary>
    /// <exception cref="HistoryException">A newer program made the file.</exception>
    public static void Migrate(SqliteConnection connection, string file)
    {
        var version = GetVersion(connection, file);
        if (version == 0)
        {
            connection.Run($"PRAGMA page_size = {PageSize}");
            connection.Run("PRAGMA journal_mode = WAL");
        }

        for (var step = version; step < Steps.Length; step++)
        {
            using var transaction = connection.BeginTransaction();
            connection.Run(Steps[step]);
            connection.Run(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {step + 1}"));
            transaction.Commit();
        }
    }

    /// <summary>The number of the file's last step; 0 for a new file.</summary>
    /// <exception cref="HistoryException">A newer program made the file.</exception>
    /// <exception cref="SqliteException">The file was not created by this program.</exception>
    public static int GetVersion(SqliteConnection connection, string file)
    {
        if (connection.Scalar(Foreign) is not null)
        {
            throw SqliteFailures.DamagedRow();
        }

        var version = Convert.ToInt32(connection.Scalar("PRAGMA user_version"), CultureInfo.InvariantCulture);
        return version >= 0 && version <= Latest ? version
            : version < 0 ? throw SqliteFailures.DamagedRow()
            : throw new HistoryException(
                HistoryFailure.TooNew,
                $"{file} was made by a newer version of this program; it is left as it is. Install that version, or move the file away.");
    }
}
