using System.Text.Json;

namespace GlucoseTracker.Nightscout.Entries;

/// <summary>Reads text out of a site's JSON.</summary>
internal static class JsonText
{
    /// <summary>The text; null when something else stands there, or what does is no Unicode text.</summary>
    public static string? Of(JsonElement field)
    {
        try
        {
            return field.ValueKind == JsonValueKind.String ? field.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            // Bytes that are not UTF-8, or half of a surrogate pair: the document is checked for its form only.
            return null;
        }
    }
}
