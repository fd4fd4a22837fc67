namespace GlucoseTracker.Simulator.Scenarios;

/// <summary>A time in which the phone sends nothing: out of reach, without network, or asleep.</summary>
/// <param name="When">How long it is silent.</param>
/// <param name="FilledLater">True when the phone still had the sensor and sends what it missed afterwards.</param>
public sealed record PhoneGap(MinuteSpan When, bool FilledLater = true);
