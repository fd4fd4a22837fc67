using System.Text;
using System.Text.Json;
using GlucoseTracker.Http;
using GlucoseTracker.LibreLinkUp.Wire;

namespace GlucoseTracker.LibreLinkUp.Responses;

/// <summary>A response of the service with its parsed body.</summary>
internal sealed class LibreLinkUpResponse(TransportResponse http)
{
    private const int PageLooked = 4096;

    /// <summary>Status, headers and body bytes.</summary>
    public TransportResponse Http => http;

    /// <summary>The body; null when it is not a JSON object.</summary>
    public WireResponse? Content { get; } = Parse(http.Body.Span);

    /// <summary>True for an HTML page.</summary>
    public bool IsPage => First(http.Body.Span) is { } first && (first == '<' || http.MediaType == "text/html");

    /// <summary>True for a page of the firewall in front of the service.</summary>
    public bool IsCloudflarePage =>
        IsPage && Encoding.Latin1.GetString(http.Body.Span[..Math.Min(http.Body.Length, PageLooked)]).Contains(
            "cloudflare", StringComparison.OrdinalIgnoreCase);

    /// <summary>A fixed text, because the body contains glucose values and names.</summary>
    public override string ToString() => "[response]";

    private static WireResponse? Parse(ReadOnlySpan<byte> body)
    {
        try
        {
            return First(body) == '{' ? JsonSerializer.Deserialize(body, WireJson.Default.WireResponse) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The first byte that is not white space; null when there is none.</summary>
    private static byte? First(ReadOnlySpan<byte> body) => body.IndexOfAnyExcept(" \t\r\n"u8) is var start and >= 0 ? body[start] : null;
}
