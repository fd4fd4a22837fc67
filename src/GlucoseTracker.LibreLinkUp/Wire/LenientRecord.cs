using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace GlucoseTracker.LibreLinkUp.Wire;

/// <summary>Reads an object; null for other types.</summary>
internal sealed class LenientRecord<T> : LenientConverter<T?>
    where T : class
{
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            return JsonSerializer.Deserialize(ref reader, (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T)));
        }

        reader.Skip();
        return null;
    }
}
