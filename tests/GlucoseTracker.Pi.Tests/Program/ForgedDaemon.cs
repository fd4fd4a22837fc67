using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using GlucoseTracker.Daemon.Alarms;
using GlucoseTracker.Daemon.Control;

namespace GlucoseTracker.Pi.Tests.Program;

/// <summary>A program that owns the daemon's socket and answers each request with a document whose texts are all the same.</summary>
internal sealed class ForgedDaemon : IDisposable
{
    private static readonly Dictionary<string, JsonTypeInfo> Documents = new()
    {
        ["status"] = ControlJson.Indented.StatusDocument,
        ["readings"] = ControlJson.Indented.ReadingLineArray,
        ["reload"] = ControlJson.Indented.ReloadDocument,
        ["webhook-test"] = ControlJson.Indented.WebhookTestDocument,
        ["alarms"] = AlarmJson.Indented.AlarmsDocument,
        ["alarm-answer"] = AlarmJson.Indented.AnswerDocument,
        ["alarm-test"] = AlarmJson.Indented.AlarmTestDocument,
    };

    private readonly Socket _listener = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
    private readonly Func<string, string> _answer;

    /// <summary>Listens in a state directory.</summary>
    /// <param name="state">The state directory, whose path is short.</param>
    /// <param name="answer">The reply to the first word of a request.</param>
    public ForgedDaemon(string state, Func<string, string> answer)
    {
        _answer = answer;
        _listener.Bind(new UnixDomainSocketEndPoint(Path.Combine(state, "control.sock")));
        _listener.Listen(16);
        _ = ServeAsync();
    }

    /// <summary>The reply to a request with the same text in each place.</summary>
    /// <param name="request">The first word of a request.</param>
    /// <param name="text">The text.</param>
    /// <param name="flag">The value of each Boolean, except that a test is always done.</param>
    /// <param name="hasOptional">False: optional values are null.</param>
    public static string Forge(string request, string text, bool flag, bool hasOptional) => Documents.TryGetValue(request, out var document)
        ? Forge(document.Type, document.Options, text, flag, hasOptional)!.ToJsonString()
        : "flushed\n";

    public void Dispose() => _listener.Dispose();

    private static JsonNode? Forge(Type type, JsonSerializerOptions options, string text, bool flag, bool hasOptional)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner)
        {
            return hasOptional ? Forge(inner, options, text, flag, hasOptional) : null;
        }

        if (type.IsArray)
        {
            return new JsonArray(Forge(type.GetElementType()!, options, text, flag, hasOptional));
        }

        return type == typeof(string) ? text
            : type == typeof(bool) ? flag
            : type == typeof(int) || type == typeof(long) ? 1
            : type == typeof(DateTimeOffset) ? "2026-11-21T14:00:00+00:00"
            : type == typeof(TimeSpan) ? "00:10:00"
            : new JsonObject(options.GetTypeInfo(type).Properties.Select(property => KeyValuePair.Create(
                property.Name,
                property.Name == "done" ? JsonValue.Create(true)
                    : property.IsGetNullable && !hasOptional ? null
                    : Forge(property.PropertyType, options, text, flag, hasOptional))));
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var caller = await _listener.AcceptAsync();
                var request = new byte[256];
                var length = await caller.ReceiveAsync(request);
                await caller.SendAsync(Encoding.UTF8.GetBytes(_answer(Encoding.UTF8.GetString(request, 0, length).Split(' ', '\n')[0])));
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }
}
