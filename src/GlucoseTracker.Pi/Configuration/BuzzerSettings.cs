namespace GlucoseTracker.Pi.Configuration;

/// <summary>The buzzer: an active one, which sounds while its line is high.</summary>
/// <param name="Chip">The label of the GPIO chip; empty: there is no buzzer.</param>
/// <param name="Line">The line on it: the BCM number on a Raspberry Pi.</param>
public sealed record BuzzerSettings(string Chip, int Line);
