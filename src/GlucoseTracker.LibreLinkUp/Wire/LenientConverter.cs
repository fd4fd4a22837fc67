using System.Text.Json;
using System.Text.Json.Serialization;

namespace GlucoseTracker.LibreLinkUp.Wire;

/// <summary>
/// Reads a field; null when its value has another type, so that one invalid field does not make the whole response invalid. Read-only.
/// </summary>
internal abstract class LenientConverter<T> : JsonConverter<T>
{
    public sealed override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => throw new NotSupportedException();
}
