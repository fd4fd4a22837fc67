using GlucoseTracker.Domain.Sources;
using GlucoseTracker.Domain.Time;
using Microsoft.Data.Sqlite;

namespace GlucoseTracker.History.Storage;

/// <summary>Writes readings of one person with a prepared statement.</summary>
internal sealed class ReadingWriter : IDisposable
{
    // An unchanged row is not written, because the service repeats the same history. The first receipt is kept, except for another value
    // with the stamp of a row that was ahead.
    private const string Statement =
        """
        INSERT INTO reading (stream, measured_at, range, mg_per_dl, trend, received_at)
        VALUES ($stream, $at, $range, $value, $trend, $received)
        ON CONFLICT (stream, measured_at) DO UPDATE
        SET range = excluded.range, mg_per_dl = excluded.mg_per_dl, trend = iif(excluded.trend = 0, trend, excluded.trend),
            received_at = iif(measured_at - received_at > $tolerance AND (range <> excluded.range OR mg_per_dl IS NOT excluded.mg_per_dl),
                ifnull(excluded.received_at, received_at), ifnull(received_at, excluded.received_at))
        WHERE range <> excluded.range OR mg_per_dl IS NOT excluded.mg_per_dl OR (excluded.trend <> 0 AND trend <> excluded.trend)
            OR (received_at IS NULL AND excluded.received_at IS NOT NULL)
        """;

    private readonly StreamTable _streams;
    private readonly HistoryPerson _person;
    private readonly SqliteCommand _insert;
    private readonly Dictionary<string, long> _ids = [];

    public ReadingWriter(SqliteConnection connection, StreamTable streams, HistoryPerson person)
    {
        (_streams, _person) = (streams, person);
        _insert = connection.Command(
            Statement, ("$stream", 0L), ("$at", 0L), ("$range", 0), ("$value", 0), ("$trend", 0), ("$received", 0L),
            ("$tolerance", (long)ReferenceTime.Tolerance.TotalMilliseconds));
        _insert.Prepare();
    }

    /// <summary>Returns 1 when the row was new or changed, otherwise 0. A reading of an invalid time is not written.</summary>
    public int Write(SourcedReading item)
    {
        if (!ForeignTime.IsPossible(item.Reading.MeasuredAt))
        {
            return 0;
        }

        if (!_ids.TryGetValue(item.Source, out var stream))
        {
            _ids[item.Source] = stream = _streams.GetId(_person, item.Source);
        }

        var reading = item.Reading;
        _insert.Parameters[0].Value = stream;
        _insert.Parameters[1].Value = reading.MeasuredAt.ToUnixTimeMilliseconds();
        _insert.Parameters[2].Value = ReadingCodes.GetCode(reading.Value.Range);
        _insert.Parameters[3].Value = reading.Value.TryGetGlucose(out var glucose) ? glucose.MilligramsPerDeciliter : DBNull.Value;
        _insert.Parameters[4].Value = ReadingCodes.GetCode(reading.Trend);
        _insert.Parameters[5].Value = reading.ReceivedAt is { } received ? received.ToUnixTimeMilliseconds() : DBNull.Value;
        return _insert.ExecuteNonQuery();
    }

    public void Dispose() => _insert.Dispose();
}
