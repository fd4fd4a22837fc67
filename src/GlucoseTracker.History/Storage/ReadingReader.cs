using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Time;
using Microsoft.Data.Sqlite;

namespace GlucoseTracker.History.Storage;

/// <summary>Reads the rows of one stream in the order of its key.</summary>
internal static class ReadingReader
{
    /// <summary>No sensor measures more than once a minute; this program creates no file with more readings.</summary>
    private const int MaxPerMinute = 10;

    private const int AlwaysAllowed = 10_000;

    private const string WithReceipts =
        "SELECT measured_at, range, mg_per_dl, trend, received_at FROM reading WHERE stream = $stream AND measured_at >= $from AND " +
        "measured_at < $to ORDER BY measured_at";

    private const string WithoutReceipts =
        "SELECT measured_at, range, mg_per_dl, trend, NULL FROM reading WHERE stream = $stream AND measured_at >= $from AND measured_at " +
        "< $to ORDER BY measured_at";

    /// <summary>
    /// The readings from <paramref name="from"/> (inclusive) to <paramref name="to"/> (exclusive), without those of an invalid time.
    /// </summary>
    /// <param name="connection">The connection.</param>
    /// <param name="hasReceipts">False for a file of an earlier version that is open for reading.</param>
    /// <param name="stream">The stream.</param>
    /// <param name="from">The start, inclusive.</param>
    /// <param name="to">The end, exclusive.</param>
    /// <exception cref="SqliteException">There are far more than a sensor measures in that time.</exception>
    public static IEnumerable<Reading> Read(
        SqliteConnection connection, bool hasReceipts, long stream, DateTimeOffset from, DateTimeOffset to)
    {
        var (first, end) = (from < ForeignTime.Min ? ForeignTime.Min : from, to < ForeignTime.Max ? to : ForeignTime.Max);
        using var command = connection.Command(
            hasReceipts ? WithReceipts : WithoutReceipts,
            ("$stream", stream), ("$from", first.ToUnixTimeMilliseconds()), ("$to", end.ToUnixTimeMilliseconds()));
        using var rows = command.ExecuteReader();
        var left = AlwaysAllowed + (long)Math.Max(0, (end - first).TotalMinutes) * MaxPerMinute;
        while (rows.Read())
        {
            if (left-- <= 0)
            {
                throw SqliteFailures.DamagedRow();
            }

            if (ReadingCodes.ReadValue(rows.Code(1), rows.IsDBNull(2) ? null : rows.Code(2)) is { } value)
            {
                var received = rows.IsDBNull(4) ? null : ForeignTime.Check(Rows.Instant(rows.Whole(4)));
                yield return new Reading(value, Rows.Instant(rows.Whole(0)), ReadingCodes.ReadTrend(rows.Code(3)))
                {
                    ReceivedAt = received,
                    IsHistoryOnly = received is null,
                };
            }
        }
    }
}
