using GlucoseTracker.History.Exchange;

namespace GlucoseTracker.History.LibreView;

/// <summary>The line of column names: below some lines about the account, and the first that names a unit of glucose.</summary>
/// <param name="Line">Its line in the file, from 1.</param>
/// <param name="Separator">The separator of its fields, and of those of the records.</param>
/// <param name="Columns">The columns by their names.</param>
internal sealed record HeaderLine(int Line, char Separator, IReadOnlyList<ColumnName> Columns)
{
    private const int MaxRecordsAbove = 20;
    private const int MinColumns = 3;

    private static readonly char[] Separators = [',', ';', '\t'];

    /// <summary>Finds the header line.</summary>
    /// <param name="open">Gives the text from its beginning.</param>
    /// <exception cref="ExchangeException">There is none.</exception>
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
            + " beginning names columns with glucose in mg/dL or mmol/L.");
    }

    /// <summary>A reader after the line of column names.</summary>
    public CsvRecordReader ReadRecords(TextReader input)
    {
        var reader = new CsvRecordReader(input, Separator);
        while (reader.Line < Line && reader.Read() is not null)
        {
        }

        return reader;
    }

    /// <summary>True when a record repeats this line: files that were put together have it more than once.</summary>
    /// <exception cref="ExchangeException">It is another line of column names, so that the records below it have other columns.</exception>
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
    /// Some columns, one of them with a unit of glucose, and no time: a note may hold a unit as well, but every record has a time.
    /// </summary>
    private static bool MayBeHeader(List<string> fields) =>
        fields.Count >= MinColumns && fields.Exists(NamesUnit) && !fields.Exists(f => DeviceTime.Read(f) is not null);

    /// <summary>Looks before it folds: this is asked of every field of every record.</summary>
    private static bool NamesUnit(string field) =>
        (field.Contains("mg", StringComparison.OrdinalIgnoreCase)
            || field.Contains("mmol", StringComparison.OrdinalIgnoreCase)) && FoldedName.From(field).Unit is not null;
}
