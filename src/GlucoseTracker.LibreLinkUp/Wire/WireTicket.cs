using System.Text.Json.Serialization;

namespace GlucoseTracker.LibreLinkUp.Wire;

/// <summary>A session's token (protocol section 5).</summary>
internal sealed record WireTicket
{
    [JsonPropertyName("token")]
    [JsonConverter(typeof(LenientText))]
    public string? Token { get; init; }

    /// <summary>Epoch seconds.</summary>
    [JsonPropertyName("expires")]
    [JsonConverter(typeof(LenientWhole))]
    public long? Expires { get; init; }

    public override string ToString() => "[ticket]";
}
