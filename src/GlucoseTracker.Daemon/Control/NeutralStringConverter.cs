using System.Text.Json;
using System.Text.Json.Serialization;
using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Daemon.Control;

/// <summary>
/// Reads every text of a reply as one short neutral line (<see cref="NeutralText"/>), because another program than the daemon may own the
/// socket, and the daemon passes on foreign text. It writes text unchanged.
/// </summary>
internal sealed class NeutralStringConverter : JsonConverter<string>
{
    /// <summary>The maximum length of a text in Unicode scalar values; the daemon's own sentences are shorter.</summary>
    public const int MaxLength = 1000;

    /// <inheritdoc/>
    public override string Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String ? NeutralText.From(reader.GetString(), MaxLength) : throw new JsonException();

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}
