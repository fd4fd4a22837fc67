using System.Text.Json;

namespace GlucoseTracker.LibreLinkUp.Wire;

/// <summary>Reads true or false; null for other types.</summary>
internal sealed class LenientFlag : LenientConverter<bool?>
{
    public override bool? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.True:
                return true;
            case JsonTokenType.False:
                return false;
            default:
                reader.Skip();
                return null;
        }
    }
}
