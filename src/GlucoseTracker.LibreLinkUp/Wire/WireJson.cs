using System.Text.Json.Serialization;

namespace GlucoseTracker.LibreLinkUp.Wire;

/// <summary>The serializer of the wire records. Unknown fields are ignored; missing fields are null.</summary>
[JsonSerializable(typeof(WireCredentials))]
[JsonSerializable(typeof(WireResponse))]
[JsonSerializable(typeof(WireConnection))]
internal sealed partial class WireJson : JsonSerializerContext;
