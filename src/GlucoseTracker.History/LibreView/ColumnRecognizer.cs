using GlucoseTracker.History.Exchange;

namespace GlucoseTracker.History.LibreView;

/// <summary>
/// Finds the columns of a LibreView file by their names. One of the four names may be unknown when the records identify its column (<see
/// cref="ColumnEvidence"/>). Nothing is guessed: when two columns are possible, the message names both.
/// </summary>
internal sealed class ColumnRecognizer(HeaderLine header, Func<TextReader> open)
{
    private const int MaxNamesShown = 6;

    /// <summary>Finds the columns.</summary>
    /// <exception cref="ExchangeException">A column is missing or ambiguous, or the names are in an unknown language.</exception>
    public LibreViewColumns Recognize()
    {
        var time = Only(ColumnMeaning.Time, "the time of a record") ?? Only(ColumnMeaning.ShortTime, "the time of a record");
        var type = Only(ColumnMeaning.RecordType, "the record type");
        var historic = Only(ColumnMeaning.HistoricGlucose, "the historic glucose");
        var scan = Only(ColumnMeaning.ScanGlucose, "the scanned glucose");
        var unknown = header.Columns.Where(c => c.Meaning == ColumnMeaning.UnknownGlucose).ToList();

        var missing = (time is null ? 1 : 0) + (type is null ? 1 : 0) + (historic is null && (scan is null || unknown.Count > 0) ? 1 : 0)
            + (scan is null && unknown.Count > 0 ? 1 : 0);
        if ((historic is null && scan is null) || missing > 1)
        {
            throw NotUnderstood(time, type);
        }

        if (missing == 1)
        {
            var evidence = ColumnEvidence.Read(header, open, type);
            time ??= evidence.FindTime() ?? throw Missing("the time of a record");
            type ??= TypeBy(evidence, time);
            historic ??= unknown.Count == 0 ? null : Unnamed(ColumnEvidence.Read(header, open, type), 0, unknown, scan!);
            scan ??= unknown.Count == 0 ? null : Unnamed(ColumnEvidence.Read(header, open, type), 1, unknown, historic!);
        }

        var columns = new LibreViewColumns(time!, type!, WithUnit(historic), WithUnit(scan));
        CheckAgainstRecords(columns);
        return columns;
    }

    private ColumnName? Only(ColumnMeaning meaning, string name)
    {
        var columns = header.Columns.Where(c => c.Meaning == meaning).ToList();
        return columns.Count < 2 ? columns.FirstOrDefault()
            : throw Refused($"both {columns[0].Shown} and {columns[1].Shown} can be {name}: remove the column that it is not.");
    }

    private ColumnName TypeBy(ColumnEvidence evidence, ColumnName time)
    {
        var type = evidence.FindRecordType(time) ?? throw Missing("the record type");
        var heard = ColumnEvidence.Read(header, open, type);
        return header.Columns.Any(c => c.Meaning == ColumnMeaning.HistoricGlucose && heard.Fills(c, 0) > 0 && heard.Fills(c, 1) == 0)
            || header.Columns.Any(c => c.Meaning == ColumnMeaning.ScanGlucose && heard.Fills(c, 1) > 0 && heard.Fills(c, 0) == 0)
            ? type
            : throw Missing("the record type");
    }

    /// <summary>
    /// The column with an unknown name that has values in the records of a type; without such a column the file has no such readings.
    /// </summary>
    private ColumnName? Unnamed(ColumnEvidence evidence, int type, List<ColumnName> unknown, ColumnName named)
    {
        var filled = unknown.Append(named).Where(c => evidence.Fills(c, type) > 0).ToList();
        return filled switch
        {
            [] => null,
            [var only] when only != named => only,
            [var only] => throw Refused($"the records of type {type} have their values in {only.Shown}, which is named as another column."),
            [var one, var other, ..] => throw Refused(
                $"both {one.Shown} and {other.Shown} can be {(type == 0 ? "the historic glucose" : "the scanned glucose")}: remove the " +
                "column that it is not."),
        };
    }

    /// <summary>The names of the columns and the types of the records must not contradict each other.</summary>
    private void CheckAgainstRecords(LibreViewColumns columns)
    {
        if (columns is not { Historic: { } historic, Scan: { } scan })
        {
            return;
        }

        var evidence = ColumnEvidence.Read(header, open, columns.RecordType);
        if ((evidence.Fills(historic, 0) == 0 && evidence.Fills(scan, 0) > 0)
            || (evidence.Fills(scan, 1) == 0 && evidence.Fills(historic, 1) > 0))
        {
            throw Refused(
                $"the record types contradict the names {historic.Shown} and {scan.Shown}: either can be the historic glucose (type 0).");
        }
    }

    private ColumnName? WithUnit(ColumnName? column) => column is null or { Unit: not null } ? column
        : throw Refused($"the column {column.Shown} names no unit, or two: write mg/dL or mmol/L behind its name.");

    private ExchangeException NotUnderstood(ColumnName? time, ColumnName? type) => (time, type) switch
    {
        ({ }, { }) => Missing("the historic or the scanned glucose"),
        _ when header.Columns.Any(c => c.Meaning is ColumnMeaning.HistoricGlucose or ColumnMeaning.ScanGlucose) =>
            Missing(time is null ? "the time of a record" : "the record type"),
        _ => Refused($"the column names are in a language that is not known: {Names()}. In LibreView's account settings choose another " +
            "language, such as"
            + " English, and export again."),
    };

    private ExchangeException Missing(string name) => Refused($"no column is known to be {name}; they are {Names()}.");

    private string Names() =>
        string.Join(", ", header.Columns.Take(MaxNamesShown).Select(c => c.Shown)) + (header.Columns.Count > MaxNamesShown ? ", ..." : "");

    private ExchangeException Refused(string problem) => new(header.Line, problem);
}
