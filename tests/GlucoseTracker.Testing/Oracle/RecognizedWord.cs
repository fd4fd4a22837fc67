namespace GlucoseTracker.Testing.Oracle;

/// <summary>A word on the panel.</summary>
/// <param name="Text">The English name of the word.</param>
/// <param name="Font">The font.</param>
/// <param name="X">The first column.</param>
/// <param name="End">The last column.</param>
/// <param name="Baseline">The row of the baseline.</param>
internal sealed record RecognizedWord(string Text, TemplateFont Font, int X, int End, int Baseline)
{
    private const int ClearColumns = 2;

    /// <summary>All positions of all known words.</summary>
    public static IReadOnlyList<RecognizedWord> FindAll(ColumnBitmap glass, OracleLanguage language) =>
    [
        .. language.Words.SelectMany(
            word => glass.FindAll(word.Picture),
            (word, place) => new RecognizedWord(
                word.Name, word.Font, place.X, place.X + word.Picture.Width - 1, place.Y + word.Picture.Baseline)),
    ];

    /// <summary>True when no other ink is near, so that the word is not a part of a longer one.</summary>
    public bool IsIsolated(ColumnBitmap glass) => Enumerable.Range(1, ClearColumns)
        .All(i => !glass.HasInk(X - i, Baseline - Font.Capital, Font.Capital)
            && !glass.HasInk(End + i, Baseline - Font.Capital, Font.Capital));
}
