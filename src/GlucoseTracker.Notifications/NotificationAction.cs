using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Notifications;

/// <summary>A button of a notification.</summary>
/// <param name="Label">What is written on it; a few words.</param>
/// <param name="Command">What it sends to the command topic. It holds a one-time code, so it prints as a placeholder.</param>
public sealed record NotificationAction(string Label, Secret Command);
