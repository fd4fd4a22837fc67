using System.Text.Json;

namespace GlucoseTracker.LibreLinkUp.Wire;

/// <summary>A decimal number, or null when something else stands there.</summary>
internal sealed class LenientNumber : LenientConverter<decimal?>
{
    public override decimal? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Number)
        {
            return reader.TryGetDecimal(out var number) ? number : null;
        }

        reader.Skip();
        return null;
    }
}
