using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using GlucoseTracker.Domain.Connection;

namespace GlucoseTracker.LibreLinkUp.Answers;

/// <summary>Looks at a body: JSON, a page for people, or neither.</summary>
internal static class AnswerBody
{
    private const int PageLooked = 4096;

    /// <summary>The body as a record; null when it is not one JSON object.</summary>
    public static T? TryRead<T>(ReadOnlyMemory<byte> body, JsonTypeInfo<T> type)
        where T : class
    {
        var start = body.Span.IndexOfAnyExcept(" \t\r\n"u8);
        if (start < 0 || body.Span[start] != (byte)'{')
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize(body.Span, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The body as a record.</summary>
    /// <exception cref="SourceException">It is not one JSON object.</exception>
    public static T Read<T>(ReadOnlyMemory<byte> body, JsonTypeInfo<T> type)
        where T : class =>
        TryRead(body, type) ?? throw new SourceException(ConnectionCause.AnswerNotUnderstood, "The answer is not the JSON that was expected.");

    /// <summary>True for HTML.</summary>
    public static bool IsPage(ReadOnlyMemory<byte> body, string? mediaType)
    {
        var start = body.Span.IndexOfAnyExcept(" \t\r\n"u8);
        return start >= 0 && (body.Span[start] == (byte)'<' || mediaType == "text/html");
    }

    /// <summary>True for a page of the network in front of the service.</summary>
    public static bool IsCloudflarePage(ReadOnlyMemory<byte> body) =>
        Encoding.Latin1.GetString(body.Span[..Math.Min(body.Length, PageLooked)]).Contains("cloudflare", StringComparison.OrdinalIgnoreCase);
}
