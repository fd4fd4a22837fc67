using System.Globalization;
using GlucoseTracker.Domain.Time;
using Microsoft.Data.Sqlite;

namespace GlucoseTracker.History.Storage;

/// <summary>The streams: what one source told of one person.</summary>
internal sealed class StreamTable(SqliteConnection connection)
{
    public List<(long Id, string Source)> GetStream(HistoryPerson person)
    {
        using var command = connection.Command("SELECT id, source FROM stream WHERE person = $person", ("$person", person.Id));
        using var rows = command.ExecuteReader();
        var streams = new List<(long, string)>();
        while (rows.Read())
        {
            streams.Add((rows.Whole(0), rows.Text(1)));
        }

        return streams;
    }

    /// <summary>The stream's number; it is made when there is none.</summary>
    public long GetId(HistoryPerson person, string source)
    {
        connection.Run("INSERT OR IGNORE INTO stream (person, source) VALUES ($person, $source)", ("$person", person.Id), ("$source", source));
        return Convert.ToInt64(
            connection.Scalar("SELECT id FROM stream WHERE person = $person AND source = $source", ("$person", person.Id), ("$source", source)),
            CultureInfo.InvariantCulture);
    }

    public DateTimeOffset? NewestAt(HistoryPerson person, DateTimeOffset atMost) =>
        connection.Scalar(
            "SELECT max((SELECT max(measured_at) FROM reading WHERE stream = id AND measured_at <= $most)) FROM stream WHERE person = $person",
            ("$person", person.Id), ("$most", atMost.ToUnixTimeMilliseconds())) is long at
            ? ForeignTime.Check(Rows.Instant(at))
            : null;

    public HistoryExtent GetExtent(HistoryPerson person)
    {
        // First and last by the key's order, so that only the count walks through the rows.
        using var command = connection.Command(
            """
            SELECT (SELECT count(*) FROM reading WHERE stream = id), (SELECT min(measured_at) FROM reading WHERE stream = id),
                   (SELECT max(measured_at) FROM reading WHERE stream = id)
            FROM stream WHERE person = $person
            """,
            ("$person", person.Id));
        using var rows = command.ExecuteReader();
        var (count, from, to) = (0L, long.MaxValue, long.MinValue);
        while (rows.Read())
        {
            if (rows.Whole(0) is > 0 and var readings)
            {
                (count, from, to) = (count + readings, Math.Min(from, rows.Whole(1)), Math.Max(to, rows.Whole(2)));
            }
        }

        return count == 0
            ? new HistoryExtent(0, null, null)
            : new HistoryExtent(count, Rows.Instant(from), Rows.Instant(to));
    }
}
