using Microsoft.Data.Sqlite;

namespace GlucoseTracker.History.Storage;

/// <summary>
/// Reads fields of a row. SQLite notices damage of its own structures only: bytes that turned over inside a row come back as a number that
/// was never written, or as nothing where the table allows no nothing. That is damage too.
/// </summary>
internal static class Rows
{
    /// <summary>A whole number.</summary>
    /// <exception cref="SqliteException">There is none.</exception>
    public static long Whole(this SqliteDataReader rows, int column) =>
        rows.IsDBNull(column) ? throw SqliteFailures.DamagedRow() : rows.GetInt64(column);

    /// <summary>One of the small numbers of <see cref="ReadingCodes"/>.</summary>
    /// <exception cref="SqliteException">It is none.</exception>
    public static int Code(this SqliteDataReader rows, int column) =>
        rows.Whole(column) is >= 0 and <= int.MaxValue and var code ? (int)code : throw SqliteFailures.DamagedRow();

    /// <summary>A text.</summary>
    /// <exception cref="SqliteException">There is none.</exception>
    public static string Text(this SqliteDataReader rows, int column) =>
        rows.IsDBNull(column) ? throw SqliteFailures.DamagedRow() : rows.GetString(column);

    /// <summary>The instant of a stored number.</summary>
    /// <exception cref="SqliteException">The calendar has no such instant.</exception>
    public static DateTimeOffset Instant(long milliseconds) =>
        milliseconds >= DateTimeOffset.MinValue.ToUnixTimeMilliseconds() && milliseconds <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()
            ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds)
            : throw SqliteFailures.DamagedRow();
}
