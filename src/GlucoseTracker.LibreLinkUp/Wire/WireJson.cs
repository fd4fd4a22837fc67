using System.Text.Json.Serialization;

namespace GlucoseTracker.LibreLinkUp.Wire;

/// <summary>Source-generated reading and writing of the wire records. Unknown fields are ignored, missing ones are null.</summary>
[JsonSerializable(typeof(WireCredentials))]
[JsonSerializable(typeof(WireResponse))]
[JsonSerializable(typeof(WireConnection))]
internal sealed partial class WireJson : JsonSerializerContext;
