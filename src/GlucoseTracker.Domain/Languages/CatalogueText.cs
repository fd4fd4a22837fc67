namespace GlucoseTracker.Domain.Languages;

/// <summary>
/// A text of the catalogue, independent of the language: users see it in their own language, and the log has it in English.
/// </summary>
public sealed class CatalogueText : IEquatable<CatalogueText>
{
    private readonly (string Name, object Value)[] _values;

    /// <summary>Creates the text.</summary>
    /// <param name="key">The full key.</param>
    /// <param name="values">
    /// The placeholders with their values: numbers of type <see cref="int"/>, words, and other texts of the catalogue.
    /// </param>
    public CatalogueText(string key, params ReadOnlySpan<(string Name, object Value)> values) => (Key, _values) = (key, values.ToArray());

    /// <summary>The full key.</summary>
    public string Key { get; }

    /// <summary>Words that are the same in every language, such as the name of a file.</summary>
    public static CatalogueText FromWords(string words) => new("text.words", ("words", words));

    /// <summary>The text in a language.</summary>
    public string Describe(ProgramTexts texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return texts.Format(Key, _values);
    }

    /// <summary>The text in English, as in the log.</summary>
    public override string ToString() => Describe(ProgramTexts.English);

    /// <inheritdoc/>
    public bool Equals(CatalogueText? other) => other is not null && Key == other.Key && _values.AsSpan().SequenceEqual(other._values);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CatalogueText);

    /// <inheritdoc/>
    public override int GetHashCode() => Key.GetHashCode(StringComparison.Ordinal);
}
