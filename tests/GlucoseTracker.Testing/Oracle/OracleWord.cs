namespace GlucoseTracker.Testing.Oracle;

/// <summary>A word as it is looked for.</summary>
/// <param name="Name">Its English name.</param>
/// <param name="Font">Its font.</param>
/// <param name="Picture">Its picture in the language.</param>
internal sealed record OracleWord(string Name, TemplateFont Font, Template Picture);
