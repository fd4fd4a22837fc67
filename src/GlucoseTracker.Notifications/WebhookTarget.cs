using System.Buffers;
using System.Text.Json;
using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Notifications;

/// <summary>
/// Posts each notification as a JSON object with the keys reason, alarm, title, text, priority, at and value. All keys are always present.
/// </summary>
/// <param name="http">The HTTP client.</param>
/// <param name="address">The address, which can be a secret.</param>
/// <param name="token">Returns the present bearer token; null for none.</param>
public sealed class WebhookTarget(NotificationHttpClient http, Secret address, Func<Secret?> token) : INotificationTarget
{
    private readonly JsonTarget _target = new(http, address, token);

    /// <inheritdoc/>
    public string Name => _target.Name;

    /// <inheritdoc/>
    public Task SendAsync(Notification notification, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(notification);
        return _target.PostAsync(Json(notification), cancellationToken);
    }

    private static ReadOnlyMemory<byte> Json(Notification notification)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("reason", JsonNamingPolicy.CamelCase.ConvertName($"{notification.Reason}"));
            json.WriteString("alarm", notification.Kind is { } kind ? JsonNamingPolicy.CamelCase.ConvertName($"{kind}") : null);
            json.WriteString("title", notification.Title);
            json.WriteString("text", notification.Text);
            json.WriteNumber("priority", notification.Priority);
            json.WritePropertyName("at");
            if (notification.At is { } at)
            {
                json.WriteStringValue(at);
            }
            else
            {
                json.WriteNullValue();
            }

            json.WriteString("value", notification.Value);
            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }
}
