using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace GlucoseTracker.Daemon.Control;

/// <summary>The JSON format of the daemon's replies, and their parser.</summary>
internal static class ReplyJson
{
    /// <summary>
    /// Camel case and unescaped characters. A reply without a value that the document requires is invalid, and its text is neutralised.
    /// </summary>
    /// <param name="writeIndented">True for one line per value.</param>
    public static JsonSerializerOptions CreateOptions(bool writeIndented) => new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = writeIndented,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new NeutralStringConverter() },
    };

    /// <summary>Parses a reply.</summary>
    /// <typeparam name="T">The document.</typeparam>
    /// <param name="reply">The reply as received.</param>
    /// <param name="document">The serializer of the document.</param>
    /// <exception cref="JsonException">The reply is not a valid document.</exception>
    public static T Parse<T>(string reply, JsonTypeInfo<T> document)
        where T : class
    {
        var bytes = Encoding.UTF8.GetBytes(reply);
        RefuseNullItems(bytes);
        return JsonSerializer.Deserialize(bytes, document) ?? throw new JsonException();
    }

    /// <summary>The serializer checks that properties are not null, but not the items of a list.</summary>
    private static void RefuseNullItems(ReadOnlySpan<byte> reply)
    {
        var reader = new Utf8JsonReader(reply);
        for (var before = JsonTokenType.None; reader.Read(); before = reader.TokenType)
        {
            if (reader.TokenType == JsonTokenType.Null && before != JsonTokenType.PropertyName)
            {
                throw new JsonException();
            }
        }
    }
}
