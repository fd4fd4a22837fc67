using System.Buffers;
using System.Text.Json;
using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Notifications;

/// <summary>
/// A topic of an ntfy server (docs.ntfy.sh, "publish as JSON"): the message is posted to the root of the server, with the topic in the
/// body.
/// </summary>
/// <param name="http">The HTTP client.</param>
/// <param name="server">The server.</param>
/// <param name="topic">The topic.</param>
/// <param name="token">Returns the present access token; null for none.</param>
/// <param name="tags">Additional tags, separated by commas.</param>
/// <param name="commandTopic">The topic on the same server that receives button presses; null: messages have no buttons.</param>
public sealed class NtfyTarget(
    NotificationHttpClient http, Uri server, Secret topic, Func<Secret?> token, string tags, Secret? commandTopic = null)
    : INotificationTarget
{
    private readonly string[] _tags = tags.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <inheritdoc/>
    public string Name { get; } = $"ntfy at {server.Host}";

    /// <inheritdoc/>
    public Task SendAsync(Notification notification, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(notification);
        return http.PostAsync(server, Json(notification), token(), cancellationToken);
    }

    private ReadOnlyMemory<byte> Json(Notification notification)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("topic", topic.Reveal());
            json.WriteString("title", notification.Title);
            json.WriteString("message", notification.Text);
            json.WriteNumber("priority", notification.Priority);
            json.WriteStartArray("tags");
            foreach (var tag in _tags.Prepend(GetTag(notification)))
            {
                json.WriteStringValue(tag);
            }

            json.WriteEndArray();
            WriteActions(json, notification);
            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }

    /// <summary>Writes a button. The phone posts to the command topic directly, without a token of this device.</summary>
    private void WriteActions(Utf8JsonWriter json, Notification notification)
    {
        if (commandTopic is null || notification.Actions.Count == 0)
        {
            return;
        }

        json.WriteStartArray("actions");
        foreach (var action in notification.Actions)
        {
            json.WriteStartObject();
            json.WriteString("action", "http");
            json.WriteString("label", action.Label);
            json.WriteString("url", new Uri(server, commandTopic.Reveal()).AbsoluteUri);
            json.WriteString("method", "POST");
            json.WriteString("body", action.Command.Reveal());
            json.WriteBoolean("clear", true);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>The name of an icon in ntfy.</summary>
    private static string GetTag(Notification notification) => notification switch
    {
        { Reason: NotificationReason.Over } => "white_check_mark",
        { Reason: NotificationReason.Alive } => "green_heart",
        { Reason: NotificationReason.Test } => "bell",
        { Reason: NotificationReason.Answered } => "mute",
        { Reason: NotificationReason.NotAnswered } => "loudspeaker",
        { Reason: NotificationReason.Device } => "warning",
        { Kind: AlarmKind.UrgentLow or AlarmKind.UrgentHigh } => "rotating_light",
        { Kind: AlarmKind.Low or AlarmKind.LowSoon or AlarmKind.FallingFast } => "arrow_down",
        { Kind: AlarmKind.High or AlarmKind.RisingFast } => "arrow_up",
        { Kind: AlarmKind.NoData or AlarmKind.Frozen } => "satellite",
        _ => "hourglass",
    };
}
