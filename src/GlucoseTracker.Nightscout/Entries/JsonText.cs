using System.Text.Json;

namespace GlucoseTracker.Nightscout.Entries;

/// <summary>
/// Reads fields out of a site's JSON. A document is checked for its form only: names and texts in it may be bytes that are not UTF-8, or
/// half of a surrogate pair, and the library tells that by an exception as soon as one of them is looked at.
/// </summary>
internal static class JsonText
{
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

    /// <summary>The text; null when something else stands there, or what does is no Unicode text.</summary>
    public static string? Of(JsonElement field)
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
