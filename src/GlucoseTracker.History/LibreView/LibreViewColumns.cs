using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.History.LibreView;

/// <summary>The columns of a glucose record.</summary>
/// <param name="Time">The time of the record.</param>
/// <param name="RecordType">The type number of the record.</param>
/// <param name="Historic">The automatic readings of the sensor; null when the column is missing.</param>
/// <param name="Scan">The scans; null when the column is missing.</param>
internal sealed record LibreViewColumns(ColumnName Time, ColumnName RecordType, ColumnName? Historic, ColumnName? Scan)
{
    /// <summary>The sensor value of a record: its kind and its text; null for other records.</summary>
    public (bool IsScan, string Text, GlucoseUnit Unit)? ValueIn(List<string> fields) => GetType(fields, RecordType) switch
    {
        0 when Historic is not null => (false, Field(fields, Historic), Historic.Unit!.Value),
        1 when Scan is not null => (true, Field(fields, Scan), Scan.Unit!.Value),
        0 or 1 => (false, "", GlucoseUnit.MilligramsPerDeciliter),
        _ => null,
    };

    /// <summary>
    /// A number in mmol/L whose single decimal digit is in the next column, caused by a decimal comma without quotation marks; null when
    /// there is none.
    /// </summary>
    public string? FindSplitNumber(List<string> fields)
    {
        foreach (var column in new[] { Historic, Scan })
        {
            if (column is { Unit: GlucoseUnit.MillimolesPerLiter } && column.Index + 1 < fields.Count
                && Field(fields, column) is { Length: 1 or 2 } whole && whole.All(char.IsAsciiDigit) && fields[column.Index
                    + 1].Trim() is [>= '0' and <= '9'] tenth)
            {
                return $"{whole},{tenth}";
            }
        }

        return null;
    }

    /// <summary>The text of the time.</summary>
    public string TimeIn(List<string> fields) => Field(fields, Time);

    /// <summary>The type number of a record, 0 to 9; null when invalid.</summary>
    public static int? GetType(List<string> fields, ColumnName column) =>
        Field(fields, column) is [>= '0' and <= '9' and var digit] ? digit - '0' : null;

    /// <summary>The text of a column without surrounding spaces; empty when the record is too short.</summary>
    public static string Field(List<string> fields, ColumnName column) => column.Index < fields.Count ? fields[column.Index].Trim() : "";
}
