using System.Text.Json;

namespace GlucoseTracker.LibreLinkUp.Wire;

/// <summary>Reads a whole number; null for other types. "101" in quotation marks is not a number.</summary>
internal sealed class LenientWhole : LenientConverter<long?>
{
    public override long? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Number)
        {
            return reader.TryGetInt64(out var whole) ? whole
                : reader.TryGetDecimal(out var number)
                    && decimal.IsInteger(number)
                    && number is >= long.MinValue and <= long.MaxValue ? (long)number
                : null;
        }

        reader.Skip();
        return null;
    }
}
