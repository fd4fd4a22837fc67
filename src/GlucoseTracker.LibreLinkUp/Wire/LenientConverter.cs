using System.Text.Json;
using System.Text.Json.Serialization;

namespace GlucoseTracker.LibreLinkUp.Wire;

/// <summary>
/// Reads a field, or null when something else stands there: one odd field must not cost the whole response. Wire records are only read.
/// </summary>
internal abstract class LenientConverter<T> : JsonConverter<T>
{
    public sealed override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => throw new NotSupportedException();
}
