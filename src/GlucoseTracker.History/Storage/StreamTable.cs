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
        connection.Run(
            "INSERT OR IGNORE INTO stream (person, source) VALUES ($person, $source)", ("$person", person.Id), ("$source", source));
        return Convert.ToInt64(
            connection.Scalar(
                "SELECT id FROM stream WHERE person = $person AND source = $source", ("$person", person.Id), ("$source", source)),
            CultureInfo.InvariantCulture);
    }

    public DateTimeOffset? NewestAt(HistoryPerson person, DateTimeOffset atMost) =>
        connection.Scalar(
            "SELECT max((SELECT max(measured_at) FROM reading WHERE stream = id AND measured_at <= $most)) FROM stream WHERE person = " +
            "$person",
            ("$person", person.Id), ("$most", atMost.ToUnixTimeMilliseconds())) is long at
            ? ForeignTime.Check(Rows.Instant(at))
            : null;
}
