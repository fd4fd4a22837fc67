using GlucoseTracker.History.Exchange;

namespace GlucoseTracker.History.LibreView;

/// <summary>
/// The line of column names, which is the first line that contains a unit of glucose; lines about the account precede it.
/// </summary>
/// <param name="Line">The line number in the file, from 1.</param>
/// <param name="Separator">The separator of fields.</param>
/// <param name="Columns">The columns by their names.</param>
internal sealed record HeaderLine(int Line, char Separator, IReadOnlyList<ColumnName> Columns)
{
    private const int MaxRecordsAbove = 20;
    private const int MinColumns = 3;

    private static readonly char[] Separators = [',', ';', '\t'];

    /// <summary>Finds the header line.</summary>
    /// <param name="open">Opens the text at its beginning.</param>
    /// <exception cref="ExchangeException">There is no such line.</exception>
    public static HeaderLine Find(Func<TextReader> open)
    {
        ExchangeException? refused = null;
        HeaderLine? found = null;
        foreach (var separator in Separators)
        {
            try
            {
                found = FindWith(open, separator) is { } header && header.Columns.Count > (found?.Columns.Count ?? 0) ? header : found;
            }
            catch (ExchangeException e)
            {
                refused = e;
            }
        }

        return found
            ?? throw refused
            ?? new ExchangeException(1, "this is neither a file of 'export' nor glucose data of LibreView: no line near the"
            + " beginning names columns with glucose in mg/dL or mmol/L.")
            { IsOtherFormat = true };
    }

    /// <summary>Opens a reader that begins after the line of column names.</summary>
    public CsvRecordReader ReadRecords(TextReader input)
    {
        var reader = new CsvRecordReader(input, Separator);
        while (reader.Line < Line && reader.Read() is not null)
        {
        }

        return reader;
    }

    /// <summary>True when a record repeats this line, as in concatenated files.</summary>
    /// <exception cref="ExchangeException">The record is a different line of column names, so the following records have other
    /// columns.</exception>
    public bool IsRepeatedIn(List<string> fields, int line)
    {
        if (!MayBeHeader(fields))
        {
            return false;
        }

        return fields.SequenceEqual(Columns.Select(c => c.Name)) ? true
            : throw new ExchangeException(
                line, $"other column names begin here than those of line {Line}: import the two parts as files of their own.");
    }

    private static HeaderLine? FindWith(Func<TextReader> open, char separator)
    {
        using var input = open();
        var reader = new CsvRecordReader(input, separator);
        HeaderLine? found = null;
        for (var count = 0; count < MaxRecordsAbove && reader.Read() is { } fields; count++)
        {
            if (MayBeHeader(fields))
            {
                var header = new HeaderLine(reader.Line, separator, [.. fields.Select(ColumnName.From)]);
                found ??= header;
                if (header.Columns.Any(c => c.Meaning is ColumnMeaning.Time or ColumnMeaning.ShortTime or ColumnMeaning.RecordType))
                {
                    return header;
                }
            }
        }

        return found;
    }

    /// <summary>
    /// True for several columns, one of them with a unit of glucose, and without a time: a note can contain a unit too, but every record
    /// has a time.
    /// </summary>
    private static bool MayBeHeader(List<string> fields) =>
        fields.Count >= MinColumns && fields.Exists(NamesUnit) && !fields.Exists(f => DeviceTime.Read(f) is not null);

    /// <summary>A quick check before the normalisation, because it runs for every field of every record.</summary>
    private static bool NamesUnit(string field) =>
        (field.Contains("mg", StringComparison.OrdinalIgnoreCase)
            || field.Contains("mmol", StringComparison.OrdinalIgnoreCase)) && FoldedName.From(field).Unit is not null;
}
