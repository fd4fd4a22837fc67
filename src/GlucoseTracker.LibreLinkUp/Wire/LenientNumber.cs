using System.Text.Json;

namespace GlucoseTracker.LibreLinkUp.Wire;

/// <summary>Reads a decimal number; null for other types.</summary>
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
