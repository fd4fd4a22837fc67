namespace GlucoseTracker.Graphics.Fonts;

/// <summary>Moves a letter after certain others.</summary>
/// <param name="Before">All letters after which the rule holds.</param>
/// <param name="Letter">The letter that moves.</param>
/// <param name="Columns">How far: negative is closer.</param>
public readonly record struct KerningRule(string Before, char Letter, int Columns);
