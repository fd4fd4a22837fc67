using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.History.LibreView;

/// <summary>A column and its name.</summary>
/// <param name="Index">The index of the column in a record, from 0.</param>
/// <param name="Name">The name in the file.</param>
/// <param name="Meaning">The meaning of the column.</param>
/// <param name="Unit">The unit of the values; null when the name contains none.</param>
internal sealed record ColumnName(int Index, string Name, ColumnMeaning Meaning, GlucoseUnit? Unit)
{
    private const int MaxShownLength = 48;

    /// <summary>The name for messages.</summary>
    public string Shown => $"\"{NeutralText.From(Name.Trim().Replace('"', '\''), MaxShownLength)}\"";

    /// <summary>Determines the meaning of the name.</summary>
    public static ColumnName From(string name, int index)
    {
        var folded = FoldedName.From(name);
        return new ColumnName(index, name, GetMeaning(folded), folded.Unit);
    }

    private static ColumnMeaning GetMeaning(FoldedName name)
    {
        if (Has(name, LanguageNames.Ketones))
        {
            return ColumnMeaning.OtherMeasurement;
        }

        if (name.Unit is not null || Has(name, l => l.Glucose))
        {
            return GetGlucoseMeaning(name);
        }

        return Has(name, l => l.RecordType) ? ColumnMeaning.RecordType
            : Has(name, l => l.Time) ? ColumnMeaning.Time
            : Has(name, l => l.ShortTime) ? ColumnMeaning.ShortTime
            : ColumnMeaning.Other;
    }

    private static ColumnMeaning GetGlucoseMeaning(FoldedName name) =>
        (
            Strip: Has(name, l => l.Strip), Historic: Has(name, l => l.Historic), Scan: Has(name, l => l.Scan),
            Reading: Has(name, l => l.Reading)) switch
        {
            { Strip: true } => ColumnMeaning.OtherMeasurement,
            { Historic: true, Scan: false } => ColumnMeaning.HistoricGlucose,
            { Historic: false, Scan: true } => ColumnMeaning.ScanGlucose,
            { Historic: false, Scan: false, Reading: true } => ColumnMeaning.ScanGlucose,
            _ => ColumnMeaning.UnknownGlucose,
        };

    private static bool Has(FoldedName name, Func<LanguageNames, string[]> words) =>
        LanguageNames.All.Any(language => Has(name, words(language)));

    private static bool Has(FoldedName name, IEnumerable<string> words) =>
        words.Any(word => name.Text.Contains(word, StringComparison.Ordinal));
}
