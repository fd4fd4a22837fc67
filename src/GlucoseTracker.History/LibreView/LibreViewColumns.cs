using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.History.LibreView;

/// <summary>Where the parts of a glucose record stand.</summary>
/// <param name="Time">The time of the record.</param>
/// <param name="RecordType">The number of its type.</param>
/// <param name="Historic">The sensor's own points; null when the file has no such column.</param>
/// <param name="Scan">Scans; null when the file has no such column.</param>
internal sealed record LibreViewColumns(ColumnName Time, ColumnName RecordType, ColumnName? Historic, ColumnName? Scan)
{
    /// <summary>What the record says of the sensor: the kind of value and its text; null when it is another record.</summary>
    public (bool IsScan, string Text, GlucoseUnit Unit)? ValueIn(List<string> fields) => GetType(fields, RecordType) switch
    {
        0 when Historic is not null => (false, Field(fields, Historic), Historic.Unit!.Value),
        1 when Scan is not null => (true, Field(fields, Scan), Scan.Unit!.Value),
        0 or 1 => (false, "", GlucoseUnit.MilligramsPerDeciliter),
        _ => null,
    };

    /// <summary>
    /// A whole number in mmol/L with a single digit in the next column, as a decimal comma without quotation marks leaves them; null when
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

    /// <summary>The time's text.</summary>
    public string TimeIn(List<string> fields) => Field(fields, Time);

    /// <summary>The number of a record's type, 0 to 9; null when it is none.</summary>
    public static int? GetType(List<string> fields, ColumnName column) =>
        Field(fields, column) is [>= '0' and <= '9' and var digit] ? digit - '0' : null;

    /// <summary>The text in a column, without blanks around it; empty when the record is too short.</summary>
    public static string Field(List<string> fields, ColumnName column) => column.Index < fields.Count ? fields[column.Index].Trim() : "";
}
