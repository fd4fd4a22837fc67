namespace GlucoseTracker.Testing.Oracle;

/// <summary>A word to search for.</summary>
/// <param name="Name">The English name.</param>
/// <param name="Font">The font.</param>
/// <param name="Picture">The picture of the word in the language.</param>
internal sealed record OracleWord(string Name, TemplateFont Font, Template Picture);
