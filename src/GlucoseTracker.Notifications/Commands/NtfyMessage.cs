using System.Text.Json;
using GlucoseTracker.Domain.Time;

namespace GlucoseTracker.Notifications.Commands;

/// <summary>A line of an ntfy stream (docs.ntfy.sh, "subscribe via API").</summary>
/// <param name="Event">The event: "open", "keepalive" or "message".</param>
/// <param name="Id">The id of the line, which stays the same when the server repeats it.</param>
/// <param name="Time">The time of the server's clock in seconds since 1970; null when it is missing or impossible.</param>
/// <param name="Text">The text of a message; empty for other lines.</param>
internal sealed record NtfyMessage(string Event, string Id, long? Time, string Text)
{
    /// <summary>Parses a line; null when it is not a valid JSON object.</summary>
    public static NtfyMessage? TryParse(ReadOnlyMemory<byte> line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            return root.ValueKind != JsonValueKind.Object ? null : new NtfyMessage(
                GetText(root, "event"), GetText(root, "id"), GetTime(root), GetText(root, "message"));
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static long? GetTime(JsonElement root) =>
        root.TryGetProperty("time", out var time) && time.TryGetInt64(out var seconds)
            ? ForeignTime.FromUnixSeconds(seconds)?.ToUnixTimeSeconds()
            : null;

    private static string GetText(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() ?? "" : "";
}
