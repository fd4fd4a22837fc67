namespace GlucoseTracker.Testing.Oracle;

/// <summary>A word that stands on the glass.</summary>
/// <param name="Text">The word.</param>
/// <param name="Font">Its font.</param>
/// <param name="X">Its first column.</param>
/// <param name="End">Its last column.</param>
/// <param name="Baseline">The row under it.</param>
internal sealed record SeenWord(string Text, TemplateFont Font, int X, int End, int Baseline)
{
    private const int Quiet = 2;

    private static readonly List<(TemplateFont Font, Template Picture)> Looked =
    [
        .. OracleFonts.Texts.SelectMany(font => new[] { "min", "now", "late", "OLD", "LOW", "HIGH", "was" }.Select(word => (font, font.Word(word)))),
    ];

    /// <summary>All places of all words that matter.</summary>
    public static IReadOnlyList<SeenWord> AllOn(Glass glass) =>
    [
        .. Looked.SelectMany(
            word => glass.PlacesOf(word.Picture),
            (word, place) => new SeenWord(word.Picture.Text, word.Font, place.X, place.X + word.Picture.Width - 1, place.Y + word.Picture.Baseline)),
    ];

    /// <summary>No other ink is near: it is not a part of a longer word.</summary>
    public bool StandsAlone(Glass glass) => Enumerable.Range(1, Quiet)
        .All(i => !glass.HasInk(X - i, Baseline - Font.Capital, Font.Capital) && !glass.HasInk(End + i, Baseline - Font.Capital, Font.Capital));
}
