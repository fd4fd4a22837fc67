namespace GlucoseTracker.Oled;

/// <summary>The register values for a brightness.</summary>
/// <remarks>The default value has an invalid pre-charge and is not sent. Equality: by all registers.</remarks>
/// <param name="Contrast">Command 81: the current through a lit pixel, 00 to FF.</param>
/// <param name="PreCharge">Command D9: high nibble phase 2, low nibble phase 1, each 1 to F clocks. A short phase 2 dims below contrast
/// 00.</param>
/// <param name="DeselectLevel">Command DB (VCOMH), or null for the one of the set-up. Some panels misbehave at the lowest.</param>
public readonly record struct DriveLevel(byte Contrast, byte PreCharge, byte? DeselectLevel = null);
