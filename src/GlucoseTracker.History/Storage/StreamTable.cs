using System.Globalization;
using GlucoseTracker.Domain.Time;
using GlucoseTracker.Domain.Values;
using Microsoft.Data.Sqlite;

namespace GlucoseTracker.History.Storage;

/// <summary>The streams: the readings of one person from one source.</summary>
internal sealed class StreamTable(SqliteConnection connection)
{
    /// <summary>The maximum number of streams, far more than there are sources; a file with more was not created by this program.</summary>
    private const int MaxStreams = 1000;

    /// <summary>The maximum length of a source name in characters.</summary>
    public const int MaxSourceLength = 40;

    /// <summary>The streams of a person. The names are neutral text, because the file is not trusted.</summary>
    /// <exception cref="SqliteException">There are too many streams.</exception>
    public List<(long Id, string Source)> GetStream(HistoryPerson person)
    {
        using var command = connection.Command(
            "SELECT id, substr(source, 1, $most) FROM stream WHERE person = $person",
            ("$person", person.Id), ("$most", 2 * MaxSourceLength));
        using var rows = command.ExecuteReader();
        var streams = new List<(long, string)>();
        while (rows.Read())
        {
            streams.Add((rows.Whole(0), NeutralText.From(rows.Text(1), MaxSourceLength)));
            if (streams.Count > MaxStreams)
            {
                throw SqliteFailures.DamagedRow();
            }
        }

        return streams;
    }

    /// <summary>The id of the stream, which is created when missing.</summary>
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
