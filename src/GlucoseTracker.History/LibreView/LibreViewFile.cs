using GlucoseTracker.Domain.Time;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.History.Exchange;

namespace GlucoseTracker.History.LibreView;

/// <summary>
/// The "glucose data" file of a LibreView account in any of its languages: some lines about the account, a line of column names, then one
/// record per line. Points of the sensor (record type 0) and scans (1) are readings; notes, insulin, food and test strips (2 to 6) are not.
/// Times are those of the device's clock, without a zone.
/// </summary>
public sealed class LibreViewFile
{
    private readonly HeaderLine _header;
    private readonly LibreViewColumns _columns;
    private readonly Func<TextReader> _open;
    private readonly DateOrderProof _proof;
    private readonly bool _hasHalves;

    private LibreViewFile(HeaderLine header, LibreViewColumns columns, Func<TextReader> open)
    {
        (_header, _columns, _open) = (header, columns, open);
        (_proof, _hasHalves) = ProveDateOrder();
    }

    /// <summary>
    /// The order that the dates of the file prove, or any order when it makes no difference; null when both orders are possible.
    /// </summary>
    public DateOrder? Order => _proof.Order ?? (_proof.Ambiguous is null ? DateOrder.DayFirst : null);

    /// <summary>A date of the file that means another day in each order; null when there is none.</summary>
    public string? AmbiguousDate => _proof.Ambiguous;

    /// <summary>Finds the columns and examines all dates.</summary>
    /// <param name="open">Opens the text at its beginning; called several times.</param>
    /// <exception cref="ExchangeException">The file has another format or is ambiguous.</exception>
    public static LibreViewFile Open(Func<TextReader> open)
    {
        ArgumentNullException.ThrowIfNull(open);
        var header = HeaderLine.Find(open);
        return new LibreViewFile(header, new ColumnRecognizer(header, open).Recognize(), open);
    }

    /// <summary>Checks all records and returns the readings. Each enumeration reads the text again.</summary>
    /// <param name="order">The order of day and month; it must not contradict the file's own dates.</param>
    /// <param name="zone">The zone of the device's clock.</param>
    /// <param name="zoneName">The name of the zone, for a message.</param>
    /// <param name="now">Readings more than <see cref="ReferenceTime.Tolerance"/> later are not possible.</param>
    /// <exception cref="ExchangeException">The order contradicts the file's dates, or a reading is ahead of
    /// <paramref name="now"/>.</exception>
    public LibreViewReadings Read(DateOrder order, TimeZoneInfo zone, string zoneName, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(zone);
        _proof.Check(order);
        return new LibreViewReadings(() => Records(order), zone, zoneName, now);
    }

    private IEnumerable<LibreViewRecord> Records(DateOrder order)
    {
        foreach (var (fields, line) in Records())
        {
            yield return _columns.ValueIn(fields) is not { } value ? LibreViewRecord.Without(LibreViewRecordKind.Other, line)
                : SensorValueText.Read(value.Text, value.Unit) is not { } sensorValue ? LibreViewRecord.Without(
                    LibreViewRecordKind.WithoutValue, line)
                : TimeIn(fields)?.In(order) is not { } time ? LibreViewRecord.Without(LibreViewRecordKind.WithoutTime, line)
                : new LibreViewRecord(LibreViewRecordKind.Reading, time, sensorValue, value.IsScan, line);
        }
    }

    /// <summary>
    /// Determines the order from the dates of the readings or, when these are ambiguous, from those of the other records of the account.
    /// </summary>
    private (DateOrderProof Proof, bool HasHalves) ProveDateOrder()
    {
        var (readings, others) = (new DateOrderProof(), new DateOrderProof());
        (int Line, string Text)? unknownForm = null;
        var (times, halves) = (0, false);
        foreach (var (fields, line) in Records())
        {
            var isReading = _columns.ValueIn(fields) is { } value && SensorValueText.Read(value.Text, value.Unit) is not null;
            if (DeviceTime.Read(_columns.TimeIn(fields)) is { } time)
            {
                times += isReading ? 1 : 0;
                halves |= isReading && time.HasHalf;
                (isReading ? readings : others).Add(time, _columns.TimeIn(fields), line);
            }
            else if (isReading)
            {
                unknownForm ??= (line, NeutralText.From(_columns.TimeIn(fields).Replace('"', '\''), 24));
            }
        }

        if (times == 0 && unknownForm is var (first, text))
        {
            throw new ExchangeException(
                first, $"\"{text}\" in the column {_columns.Time.Shown} is no time of a form that LibreView is known to write.");
        }

        readings.Check();
        return (readings.Order is null && readings.Ambiguous is not null && others.IsConsistent ? readings.With(others) : readings, halves);
    }

    /// <summary>In a file with a 12-hour clock, a time without am or pm is ambiguous.</summary>
    private DeviceTime? TimeIn(List<string> fields) =>
        DeviceTime.Read(_columns.TimeIn(fields)) is { } time && time.HasHalf == _hasHalves ? time : null;

    private IEnumerable<(List<string> Fields, int Line)> Records()
    {
        using var input = _open();
        var reader = _header.ReadRecords(input);
        while (reader.Read() is { } fields)
        {
            if (_header.IsRepeatedIn(fields, reader.Line))
            {
                continue;
            }

            if (_header.Separator == ',' && fields.Count > _header.Columns.Count && _columns.FindSplitNumber(fields) is { } number)
            {
                throw new ExchangeException(
                    reader.Line, $"\"{number}\" can be one number with a decimal comma or two columns: numbers with a comma need " +
                        "quotation marks, or semicolons between columns.");
            }

            yield return (fields, reader.Line);
        }
    }
}
