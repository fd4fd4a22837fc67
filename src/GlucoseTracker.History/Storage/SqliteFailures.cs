using Microsoft.Data.Sqlite;

namespace GlucoseTracker.History.Storage;

/// <summary>
/// Maps SQLite's result codes (sqlite.org, "Result and Error Codes") to failures of the history. The original exception is the inner one.
/// </summary>
internal static class SqliteFailures
{
    private const int Permission = 3;
    private const int Busy = 5;
    private const int Locked = 6;
    private const int NoMemory = 7;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int TooBig = 18;
    private const int Constraint = 19;
    private const int NotADatabase = 26;

    /// <summary>The failure as a HistoryException.</summary>
    public static HistoryException From(SqliteException e, string file) => e.SqliteErrorCode switch
    {
        Corrupt or NotADatabase or Constraint or TooBig or NoMemory => Failed(HistoryFailure.Damaged, $"{file} is damaged.", e),
        Full => Failed(HistoryFailure.Full, $"The disk of {file} is full. Make room; nothing more is kept until then.", e),
        ReadOnly => Failed(
            HistoryFailure.ReadOnly,
            $"{file} may only be read. Check the owner of the folder, and that the file system is not mounted read-only.", e),
        CannotOpen or Permission => Failed(
            HistoryFailure.NotAccessible, $"{file} cannot be opened. Check that the folder is there and that this user may use it.", e),
        Busy or Locked => Failed(HistoryFailure.Busy, $"{file} is in use by another process for too long.", e),
        InputOutput => Failed(HistoryFailure.Disk, $"The disk of {file} answers with an error ({e.SqliteExtendedErrorCode}).", e),
        _ => Failed(HistoryFailure.Disk, $"{file} cannot be used (SQLite {e.SqliteExtendedErrorCode}).", e),
    };

    /// <summary>A row contains invalid data. It is reported like damage that SQLite itself detects.</summary>
    public static SqliteException DamagedRow() => new("A row holds what was never written.", Corrupt);

    private static HistoryException Failed(HistoryFailure failure, string words, Exception inner) => new(failure, words, inner);
}
