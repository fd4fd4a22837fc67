using System.Text.Json;

namespace GlucoseTracker.Nightscout.Entries;

/// <summary>
/// Reads fields out of a site's JSON. A document is checked for its form only: names and texts in it may be bytes that are not UTF-8, or
/// half of a surrogate pair, which the library reports by an exception when it is read.
/// </summary>
internal static class JsonText
{
    /// <summary>Bytes; a real answer that is not a list of entries has less than 2000.</summary>
    private const int MaxDocument = 64 * 1024;

    /// <summary>
    /// The whole document of an answer that is not a list of entries. A document takes twelve times the memory of its shortest tokens.
    /// </summary>
    /// <exception cref="JsonException">It is no JSON, nested too deeply, or longer than 64 KiB.</exception>
    public static JsonDocument Parse(ReadOnlyMemory<byte> body) =>
        body.Length <= MaxDocument
            ? JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = 16 })
            : throw new JsonException("The answer is too long.");

    /// <summary>A field of an object; null when there is none, it is no object, or a name in it is no Unicode text.</summary>
    public static JsonElement? Field(JsonElement owner, string name)
    {
        try
        {
            return owner.ValueKind == JsonValueKind.Object && owner.TryGetProperty(name, out var field) ? field : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The text; null for another kind of value, or invalid Unicode.</summary>
    public static string? GetText(JsonElement field)
    {
        try
        {
            return field.ValueKind == JsonValueKind.String ? field.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
