using GlucoseTracker.Domain.Values;
using GlucoseTracker.Notifications;

namespace GlucoseTracker.Daemon.Configuration;

/// <summary>
/// Where alarms are sent, and how much they tell. Tokens are no part of the configuration, only the files that hold them.
/// </summary>
/// <param name="Content">How much is told.</param>
/// <param name="BackInRange">True: the end of an alarm is told as well.</param>
/// <param name="AliveAt">The local time of the daily sign of life; null: there is none.</param>
/// <param name="First">Who is told at once.</param>
/// <param name="Second">Who is told when nobody answers.</param>
public sealed record NotificationSettings(
    NotificationContent Content, bool BackInRange, TimeOnly? AliveAt, TargetSettings First, TargetSettings Second)
{
    /// <summary>True where notifications have buttons that answer an alarm.</summary>
    public bool HasButtons => First.Ntfy?.CommandTopic is not null || Second.Ntfy?.CommandTopic is not null;
}

/// <summary>One place where notifications go: an ntfy topic, a webhook, or both.</summary>
/// <param name="Ntfy">The ntfy topic; null: none.</param>
/// <param name="Webhook">The webhook; null: none.</param>
public sealed record TargetSettings(NtfySettings? Ntfy, WebhookSettings? Webhook);

/// <summary>An ntfy topic.</summary>
/// <param name="Server">The server.</param>
/// <param name="Topic">The topic. Whoever knows it can read it on a public server, so it prints as a placeholder.</param>
/// <param name="TokenFile">A file with the access token; empty: the systemd credential, if there is one.</param>
/// <param name="Tags">Further tags, which ntfy shows as icons.</param>
/// <param name="CommandTopic">The topic that buttons of the messages post to, and this device subscribes to; null: there are no
/// buttons.</param>
public sealed record NtfySettings(Uri Server, Secret Topic, string TokenFile, string Tags, Secret? CommandTopic = null);

/// <summary>A webhook.</summary>
/// <param name="Address">Where the JSON is posted to. Such addresses often are keys, so it prints as a placeholder.</param>
/// <param name="TokenFile">A file with a bearer token; empty: the systemd credential, if there is one.</param>
public sealed record WebhookSettings(Secret Address, string TokenFile);
