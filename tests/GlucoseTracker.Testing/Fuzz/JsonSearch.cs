using System.Text.Json;

namespace GlucoseTracker.Testing.Fuzz;

/// <summary>Searches a body for the data that justifies a reading, independently of the program's own parsers.</summary>
public static class JsonSearch
{
    /// <summary>True when an object of the body, at any depth, satisfies the condition.</summary>
    public static bool AnyObject(byte[] body, Func<JsonElement, bool> tells)
    {
        ArgumentNullException.ThrowIfNull(tells);
        using var document = JsonDocument.Parse(body);
        return Holds(document.RootElement, tells);
    }

    /// <summary>The text; null when the value is not a text, or is invalid Unicode.</summary>
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
