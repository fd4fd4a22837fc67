using Microsoft.Data.Sqlite;

namespace GlucoseTracker.History.Storage;

/// <summary>
/// Reads fields of a row. SQLite detects only damage to its own structures; changed bytes inside a row appear as an impossible number or as
/// null, which counts as damage too.
/// </summary>
internal static class Rows
{
    /// <summary>Reads a whole number.</summary>
    /// <exception cref="SqliteException">The field is not a number.</exception>
    public static long Whole(this SqliteDataReader rows, int column) =>
        rows.IsDBNull(column) ? throw SqliteFailures.DamagedRow() : rows.GetInt64(column);

    /// <summary>Reads a number of <see cref="ReadingCodes"/>.</summary>
    /// <exception cref="SqliteException">The field is not such a number.</exception>
    public static int Code(this SqliteDataReader rows, int column) =>
        rows.Whole(column) is >= 0 and <= int.MaxValue and var code ? (int)code : throw SqliteFailures.DamagedRow();

    /// <summary>Reads a text.</summary>
    /// <exception cref="SqliteException">The field is not a text.</exception>
    public static string Text(this SqliteDataReader rows, int column) =>
        rows.IsDBNull(column) ? throw SqliteFailures.DamagedRow() : rows.GetString(column);

    /// <summary>Reads an instant.</summary>
    /// <exception cref="SqliteException">The number is outside the calendar.</exception>
    public static DateTimeOffset Instant(long milliseconds) =>
        milliseconds >= DateTimeOffset.MinValue.ToUnixTimeMilliseconds() && milliseconds <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()
            ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds)
            : throw SqliteFailures.DamagedRow();
}
