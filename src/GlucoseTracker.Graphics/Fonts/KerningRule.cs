namespace GlucoseTracker.Graphics.Fonts;

/// <summary>A kerning rule: moves a letter after certain letters.</summary>
/// <param name="Before">The letters after which the rule applies.</param>
/// <param name="Letter">The letter that moves.</param>
/// <param name="Columns">The distance in columns; negative is closer.</param>
public readonly record struct KerningRule(string Before, char Letter, int Columns);
