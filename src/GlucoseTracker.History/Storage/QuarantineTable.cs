using System.Globalization;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Sources;
using GlucoseTracker.Domain.Time;
using GlucoseTracker.Domain.Values;
using Microsoft.Data.Sqlite;

namespace GlucoseTracker.History.Storage;

/// <summary>
/// Readings that are ahead of the clock, separate from all others. A reading that was ahead of its receipt is a stray: it is loaded at
/// each start, so that it is recognised when a source delivers it again after its time has come. Each value of an instant has a row.
/// </summary>
internal sealed class QuarantineTable(SqliteConnection connection)
{
    /// <summary>The maximum number of strays; the last received ones are kept.</summary>
    private const int MaxStrays = 4096;

    private const string IsStray = "received_at IS NOT NULL AND measured_at - received_at > $tolerance";

    private const string Insert = "INSERT INTO quarantine (stream, measured_at, range, mg_per_dl, trend, received_at) ";

    // The receipt of a stray stays: without it, the stray would not be read back.
    private const string OrUpdate =
        " ON CONFLICT (stream, measured_at, range, ifnull(mg_per_dl, 0)) DO UPDATE SET trend = excluded.trend, received_at = " +
        $"excluded.received_at WHERE NOT ({IsStray})";

    private static readonly (string, object) Tolerance = ("$tolerance", (long)ReferenceTime.Tolerance.TotalMilliseconds);

    /// <summary>Moves the rows of all people that are ahead of an instant out of the history. Returns their number.</summary>
    public int Move(DateTimeOffset last)
    {
        var after = ("$after", (object)last.ToUnixTimeMilliseconds());
        if (connection.Scalar(
            "SELECT 1 FROM reading WHERE measured_at > $after AND stream IN (SELECT id FROM stream) LIMIT 1", after) is null)
        {
            return 0;
        }

        using var transaction = connection.BeginTransaction();
        connection.Run(
            $"{Insert}SELECT stream, measured_at, range, mg_per_dl, trend, received_at FROM reading WHERE measured_at > $after AND " +
            $"stream IN (SELECT id FROM stream){OrUpdate}",
            after, Tolerance);
        var moved = connection.Run("DELETE FROM reading WHERE measured_at > $after AND stream IN (SELECT id FROM stream)", after);
        transaction.Commit();
        return moved;
    }

    /// <summary>Stores strays. A row that is already a stray does not change.</summary>
    public void Add(HistoryPerson person, StreamTable streams, IEnumerable<SourcedReading> strays)
    {
        using var transaction = connection.BeginTransaction();
        foreach (var (source, reading) in strays)
        {
            connection.Run(
                $"{Insert}VALUES ($stream, $at, $range, $value, $trend, $received){OrUpdate}", Tolerance,
                ("$stream", streams.GetId(person, source)), ("$at", reading.MeasuredAt.ToUnixTimeMilliseconds()),
                ("$range", ReadingCodes.GetCode(reading.Value.Range)),
                ("$value", reading.Value.TryGetGlucose(out var glucose) ? glucose.MilligramsPerDeciliter : DBNull.Value),
                ("$trend", ReadingCodes.GetCode(reading.Trend)),
                ("$received", reading.ReceivedAt!.Value.ToUnixTimeMilliseconds()));
        }

        connection.Run(
            $"DELETE FROM quarantine WHERE {IsStray} AND received_at < (SELECT received_at FROM quarantine WHERE {IsStray} ORDER BY " +
            "received_at DESC LIMIT 1 OFFSET $most)",
            Tolerance, ("$most", MaxStrays - 1));
        transaction.Commit();
    }

    /// <summary>The strays of a person, at most <see cref="MaxStrays"/>: those that were received last, the latest first.</summary>
    public IEnumerable<SourcedReading> Read(HistoryPerson person)
    {
        using var command = connection.Command(
            "SELECT substr(source, 1, $length), measured_at, range, mg_per_dl, trend, received_at FROM quarantine " +
            $"JOIN stream ON stream.id = stream WHERE person = $person AND {IsStray} ORDER BY received_at DESC LIMIT $most",
            ("$person", person.Id), Tolerance, ("$most", MaxStrays), ("$length", 2 * StreamTable.MaxSourceLength));
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            if (ForeignTime.Check(Rows.Instant(rows.Whole(1))) is { } at && ForeignTime.Check(Rows.Instant(rows.Whole(5))) is { } received
                && ReadingCodes.ReadValue(rows.Code(2), rows.IsDBNull(3) ? null : rows.Code(3)) is { } value)
            {
                yield return new SourcedReading(
                    NeutralText.From(rows.Text(0), StreamTable.MaxSourceLength),
                    new Reading(value, at, ReadingCodes.ReadTrend(rows.Code(4))) { ReceivedAt = received });
            }
        }
    }

    /// <summary>The last receipt of a person's rows; null when there is none.</summary>
    public DateTimeOffset? LastReceiptAt(HistoryPerson person) =>
        connection.Scalar(
            "SELECT max(received_at) FROM quarantine JOIN stream ON stream.id = stream WHERE person = $person AND received_at <= $max",
            ("$person", person.Id), ("$max", ForeignTime.Max.ToUnixTimeMilliseconds())) is long at
            ? ForeignTime.Check(Rows.Instant(at))
            : null;

    /// <summary>The number of rows.</summary>
    public long Count() => Convert.ToInt64(connection.Scalar("SELECT count(*) FROM quarantine"), CultureInfo.InvariantCulture);

    /// <summary>Deletes strays that were measured and received before an instant.</summary>
    public void DeleteBefore(DateTimeOffset before) =>
        connection.Run(
            "DELETE FROM quarantine WHERE measured_at < $before AND received_at < $before", ("$before", before.ToUnixTimeMilliseconds()));
}
