using GlucoseTracker.Domain.Values;
using GlucoseTracker.Notifications;

namespace GlucoseTracker.Daemon.Configuration;

/// <summary>
/// The notification targets and the content of messages. The configuration contains no tokens, only the names of their files.
/// </summary>
/// <param name="Content">The content of messages.</param>
/// <param name="BackInRange">True to send a message at the end of an alarm.</param>
/// <param name="AliveAt">The local time of the daily heartbeat; null: no heartbeat.</param>
/// <param name="First">The targets of every alarm.</param>
/// <param name="Second">The targets of unanswered alarms (escalation).</param>
public sealed record NotificationSettings(
    NotificationContent Content, bool BackInRange, TimeOnly? AliveAt, TargetSettings First, TargetSettings Second)
{
    /// <summary>True when notifications have buttons that answer the alarm.</summary>
    public bool HasButtons => First.Ntfy?.CommandTopic is not null || Second.Ntfy?.CommandTopic is not null;
}

/// <summary>A notification target: an ntfy topic, a webhook, or both.</summary>
/// <param name="Ntfy">The ntfy topic; null for none.</param>
/// <param name="Webhook">The webhook; null for none.</param>
public sealed record TargetSettings(NtfySettings? Ntfy, WebhookSettings? Webhook);

/// <summary>An ntfy topic.</summary>
/// <param name="Server">The address of the ntfy server.</param>
/// <param name="Topic">The topic. On a public server the topic is a secret, so <c>ToString</c> hides it.</param>
/// <param name="TokenFile">The file with the access token; empty to use the systemd credential, if there is one.</param>
/// <param name="Tags">Additional tags, which ntfy shows as icons.</param>
/// <param name="CommandTopic">The topic for button presses, to which this device subscribes; null: messages have no buttons.</param>
public sealed record NtfySettings(Uri Server, Secret Topic, string TokenFile, string Tags, Secret? CommandTopic = null);

/// <summary>A webhook.</summary>
/// <param name="Address">The address that receives the JSON. The address is often a secret, so <c>ToString</c> hides it.</param>
/// <param name="TokenFile">The file with a bearer token; empty to use the systemd credential, if there is one.</param>
public sealed record WebhookSettings(Secret Address, string TokenFile);
