using System.Text.Json.Serialization;

namespace GlucoseTracker.LibreLinkUp.Wire;

/// <summary>The token of a session (protocol section 5).</summary>
internal sealed record WireTicket
{
    [JsonPropertyName("token")]
    [JsonConverter(typeof(LenientText))]
    public string? Token { get; init; }

    /// <summary>The expiry in Unix seconds.</summary>
    [JsonPropertyName("expires")]
    [JsonConverter(typeof(LenientWhole))]
    public long? Expires { get; init; }

    public override string ToString() => "[ticket]";
}
