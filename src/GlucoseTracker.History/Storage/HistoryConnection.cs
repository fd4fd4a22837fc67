using System.Globalization;
using GlucoseTracker.Files;
using Microsoft.Data.Sqlite;

namespace GlucoseTracker.History.Storage;

/// <summary>Opens the database file.</summary>
internal static class HistoryConnection
{
    /// <summary>The time limit for waiting for another process; a reader never blocks, an import takes some seconds.</summary>
    private const int BusyTimeoutSeconds = 5;

    /// <summary>
    /// The heap limit of SQLite for the whole process, in bytes, ten times the need of this project. A crafted file can make SQLite
    /// allocate as much memory as the file is large.
    /// </summary>
    private const int MaxMemory = 16 << 20;

    private const string InMemoryName = ":memory:";

    public static SqliteConnection ForWriting(string file)
    {
        CreateOwnerOnly(file);
        var connection = Opened(file, SqliteOpenMode.ReadWriteCreate, immutable: false);
        try
        {
            Schema.Migrate(connection, file);

            // A committed batch must be on the card: the log is synchronised at each commit, not only at checkpoints.
            connection.Run("PRAGMA synchronous = FULL");

            // In KiB. A batch uses a few pages, and queries read each page once; the default of 2000 would fill within a day.
            connection.Run("PRAGMA cache_size = -256");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public static SqliteConnection ForReading(string file)
    {
        try
        {
            return OpenForReading(file, immutable: false);
        }
        catch (SqliteException) when (File.Exists(file) && !File.Exists(file + "-wal"))
        {
            // A reader shares memory with the writer through a file. If that file cannot be created (read-only folder) and there is no
            // log, no process writes, and the file does not change.
            return OpenForReading(file, immutable: true);
        }
    }

    /// <summary>Opens a database in memory.</summary>
    public static SqliteConnection InMemory() => Opened(InMemoryName, SqliteOpenMode.Memory, immutable: false);

    /// <summary>Runs an operation and translates the failures of SQLite.</summary>
    public static T Guard<T>(string file, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException e)
        {
            throw SqliteFailures.From(e, file);
        }
    }

    /// <summary>Enumerates a lazy sequence and translates the failures of SQLite.</summary>
    public static IEnumerable<T> Guard<T>(string file, IEnumerable<T> items)
    {
        using var each = Guard(file, items.GetEnumerator);
        while (Guard(file, each.MoveNext))
        {
            yield return each.Current;
        }
    }

    /// <summary>Creates the file with its permissions, which SQLite also applies to its log and its shared memory.</summary>
    private static void CreateOwnerOnly(string file)
    {
        try
        {
            new FileStream(file, new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.Write,
                UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
            }).Dispose();
        }
        catch (Exception e) when (e.IsFileFailure())
        {
            // The file already exists, or SQLite reports why it cannot be created.
        }
    }

    /// <summary>
    /// Checks the files before SQLite opens them by path: a pipe would block, and when root reads the history of another user, a link could
    /// lead to a foreign file.
    /// </summary>
    /// <exception cref="HistoryException">One of the files is not a regular file.</exception>
    private static void RequireRegularFiles(string file)
    {
        foreach (var path in GetFiles(file))
        {
            if (RegularFile.FindProblem(path, LinkRule.RefuseForRoot) is { } problem)
            {
                throw new HistoryException(HistoryFailure.Damaged, problem.Message, problem);
            }
        }
    }

    private static string[] GetFiles(string file) => file == InMemoryName ? [] : [file, file + "-wal", file + "-shm"];

    private static SqliteConnection OpenForReading(string file, bool immutable)
    {
        var connection = Opened(file, SqliteOpenMode.ReadOnly, immutable);
        try
        {
            Schema.GetVersion(connection, file);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static SqliteConnection Opened(string file, SqliteOpenMode mode, bool immutable)
    {
        RequireRegularFiles(file);
        var source = immutable
            ? $"file:{Uri.EscapeDataString(Path.GetFullPath(file)).Replace("%2F", "/", StringComparison.Ordinal)}?immutable=1"
            : file;
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = source,
            Mode = mode,
            Pooling = false,
            DefaultTimeout = BusyTimeoutSeconds,
        }.ConnectionString);
        try
        {
            connection.Open();
            connection.Run(string.Create(CultureInfo.InvariantCulture, $"PRAGMA hard_heap_limit = {MaxMemory}"));

            // Expressions in the file may only call functions without side effects.
            connection.Run("PRAGMA trusted_schema = OFF");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
