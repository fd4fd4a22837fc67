using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Notifications;

/// <summary>A button of a notification.</summary>
/// <param name="Label">The label.</param>
/// <param name="Command">The message to the command topic. It contains a one-time code, so <c>ToString</c> hides it.</param>
public sealed record NotificationAction(string Label, Secret Command);
