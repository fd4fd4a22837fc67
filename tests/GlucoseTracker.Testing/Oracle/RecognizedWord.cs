namespace GlucoseTracker.Testing.Oracle;

/// <summary>A word on the panel.</summary>
/// <param name="Text">The English name of the word.</param>
/// <param name="Font">Its font.</param>
/// <param name="X">Its first column.</param>
/// <param name="End">Its last column.</param>
/// <param name="Baseline">The row under it.</param>
internal sealed record RecognizedWord(string Text, TemplateFont Font, int X, int End, int Baseline)
{
    private const int ClearColumns = 2;

    /// <summary>All places of all words that matter.</summary>
    public static IReadOnlyList<RecognizedWord> FindAll(ColumnBitmap glass, OracleLanguage language) =>
    [
        .. language.Words.SelectMany(
            word => glass.FindAll(word.Picture),
            (word, place) => new RecognizedWord(
                word.Name, word.Font, place.X, place.X + word.Picture.Width - 1, place.Y + word.Picture.Baseline)),
    ];

    /// <summary>No other ink is near: it is not a part of a longer word.</summary>
    public bool IsIsolated(ColumnBitmap glass) => Enumerable.Range(1, ClearColumns)
        .All(i => !glass.HasInk(X - i, Baseline - Font.Capital, Font.Capital)
            && !glass.HasInk(End + i, Baseline - Font.Capital, Font.Capital));
}
