using GlucoseTracker.Domain;
using Microsoft.Data.Sqlite;

namespace GlucoseTracker.History.Storage;

/// <summary>Reads one stream in the order of its key, a row at a time.</summary>
internal static class ReadingReader
{
    public static IEnumerable<Reading> Read(SqliteConnection connection, long stream, DateTimeOffset from, DateTimeOffset to)
    {
        using var command = connection.Command(
            "SELECT measured_at, range, mg_per_dl, trend FROM reading WHERE stream = $stream AND measured_at >= $from AND measured_at < $to ORDER BY measured_at",
            ("$stream", stream), ("$from", from.ToUnixTimeMilliseconds()), ("$to", to.ToUnixTimeMilliseconds()));
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            if (ReadingCodes.ReadValue(rows.Code(1), rows.IsDBNull(2) ? null : rows.Code(2)) is { } value)
            {
                yield return new Reading(value, Rows.Instant(rows.Whole(0)), ReadingCodes.ReadTrend(rows.Code(3)));
            }
        }
    }
}
