using System.Text.Json;

namespace GlucoseTracker.Testing.Fuzz;

/// <summary>Looks through a body for what a reading can rest on; written independently of the program's own readers.</summary>
public static class JsonSearch
{
    /// <summary>True when some object of the body, however deep, tells it.</summary>
    public static bool AnyObject(byte[] body, Func<JsonElement, bool> tells)
    {
        ArgumentNullException.ThrowIfNull(tells);
        using var document = JsonDocument.Parse(body);
        return Holds(document.RootElement, tells);
    }

    /// <summary>The text; null where it is none, or is not even Unicode.</summary>
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

    private static bool Holds(JsonElement element, Func<JsonElement, bool> tells) => element.ValueKind switch
    {
        JsonValueKind.Object => tells(element) || element.EnumerateObject().Any(p => Holds(p.Value, tells)),
        JsonValueKind.Array => element.EnumerateArray().Any(e => Holds(e, tells)),
        _ => false,
    };
}
