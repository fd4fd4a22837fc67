namespace GlucoseTracker.Simulator.Scenarios;

/// <summary>A span in which the phone does not upload: out of range, offline, or asleep.</summary>
/// <param name="When">The span.</param>
/// <param name="FilledLater">True when the phone still received the sensor and uploads the missed readings afterwards.</param>
public sealed record PhoneGap(MinuteSpan When, bool FilledLater = true);
