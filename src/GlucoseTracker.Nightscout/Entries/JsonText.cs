using System.Text.Json;

namespace GlucoseTracker.Nightscout.Entries;

/// <summary>
/// Reads fields of a site's JSON. Parsing a document checks only its structure: names and texts can contain invalid UTF-8 or half of a
/// surrogate pair, for which the library throws when they are read.
/// </summary>
internal static class JsonText
{
    /// <summary>The maximum length in bytes; a real response that is not a list of entries has less than 2000.</summary>
    private const int MaxDocument = 64 * 1024;

    /// <summary>
    /// Parses a response that is not a list of entries. A document needs up to twelve times the memory of its text.
    /// </summary>
    /// <exception cref="JsonException">The text is not JSON, is nested too deeply, or is longer than 64 KiB.</exception>
    public static JsonDocument Parse(ReadOnlyMemory<byte> body) =>
        body.Length <= MaxDocument
            ? JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = 16 })
            : throw new JsonException("The answer is too long.");

    /// <summary>A field of an object; null when it is missing, the value is not an object, or a name is invalid Unicode.</summary>
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
