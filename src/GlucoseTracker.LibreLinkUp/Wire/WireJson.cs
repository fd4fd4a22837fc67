using System.Text.Json.Serialization;

namespace GlucoseTracker.LibreLinkUp.Wire;

/// <summary>Source-generated reading and writing of the wire records. Unknown fields are ignored, missing ones are null.</summary>
[JsonSerializable(typeof(WireCredentials))]
[JsonSerializable(typeof(WireLogin))]
[JsonSerializable(typeof(WireConnections))]
[JsonSerializable(typeof(WireGraph))]
[JsonSerializable(typeof(WireRefusal))]
internal sealed partial class WireJson : JsonSerializerContext;
