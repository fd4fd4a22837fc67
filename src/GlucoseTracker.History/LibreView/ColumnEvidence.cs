namespace GlucoseTracker.History.LibreView;

/// <summary>
/// Identifies columns by their content, for unknown names. A column contains times when all its texts are times, and record types when all
/// its texts are single digits. The historic column is the only glucose column with values in records of type 0, the scan column the only
/// one in records of type 1.
/// </summary>
internal sealed class ColumnEvidence
{
    private readonly IReadOnlyList<ColumnName> _columns;
    private readonly bool[] _holdsTimes;
    private readonly bool[] _holdsDigits;
    private readonly bool[] _isFilled;
    private readonly int[,] _fills;

    private ColumnEvidence(IReadOnlyList<ColumnName> columns)
    {
        _columns = columns;
        (_holdsTimes, _holdsDigits, _isFilled) = (new bool[columns.Count], new bool[columns.Count], new bool[columns.Count]);
        _fills = new int[columns.Count, 2];
        Array.Fill(_holdsTimes, true);
        Array.Fill(_holdsDigits, true);
    }

    /// <summary>Examines all records.</summary>
    /// <param name="header">The header line.</param>
    /// <param name="open">Opens the text from its beginning.</param>
    /// <param name="recordType">The column of the record type; null while it is unknown.</param>
    public static ColumnEvidence Read(HeaderLine header, Func<TextReader> open, ColumnName? recordType)
    {
        var evidence = new ColumnEvidence(header.Columns);
        using var input = open();
        var reader = header.ReadRecords(input);
        while (reader.Read() is { } fields)
        {
            if (!header.IsRepeatedIn(fields, reader.Line))
            {
                evidence.Add(fields, recordType);
            }
        }

        return evidence;
    }

    /// <summary>The only column with an unknown name that contains times; null for several or none.</summary>
    public ColumnName? FindTime() => Single(c => ContainsOnly(c, _holdsTimes));

    /// <summary>
    /// The only column with an unknown name that contains digits; of several, the one right of the time, as in LibreView; null for
    /// none.
    /// </summary>
    public ColumnName? FindRecordType(ColumnName time) =>
        Single(c => ContainsOnly(c, _holdsDigits)) ?? Single(c => ContainsOnly(c, _holdsDigits) && c.Index == time.Index + 1);

    /// <summary>The number of records of a type with a value in a column.</summary>
    public int Fills(ColumnName column, int type) => _fills[column.Index, type];

    private static bool IsGlucose(ColumnName column) =>
        column.Meaning is ColumnMeaning.HistoricGlucose or ColumnMeaning.ScanGlucose or ColumnMeaning.UnknownGlucose
            && column.Unit is not null;

    private bool ContainsOnly(ColumnName column, bool[] kind) =>
        column.Meaning == ColumnMeaning.Other && _isFilled[column.Index] && kind[column.Index];

    private ColumnName? Single(Func<ColumnName, bool> fits) => _columns.Where(fits).Take(2).ToList() is [var only] ? only : null;

    private void Add(List<string> fields, ColumnName? recordType)
    {
        var type = recordType is null ? null : LibreViewColumns.GetType(fields, recordType);
        foreach (var column in _columns)
        {
            if (LibreViewColumns.Field(fields, column) is { Length: > 0 } text)
            {
                _isFilled[column.Index] = true;
                _holdsTimes[column.Index] = _holdsTimes[column.Index] && DeviceTime.Read(text) is not null;
                _holdsDigits[column.Index] &= text is [>= '0' and <= '9'];
                if (type is 0 or 1 && IsGlucose(column) && SensorValueText.Read(text, column.Unit!.Value) is not null)
                {
                    _fills[column.Index, type.Value]++;
                }
            }
        }
    }
}
