using System.Text.Json.Serialization;

namespace GlucoseTracker.LibreLinkUp.Wire;

/// <summary>The body of a response (protocol sections 0 to 5). Each response has some of the fields.</summary>
internal sealed record WireResponse
{
    [JsonPropertyName("status")]
    [JsonConverter(typeof(LenientWhole))]
    public long? Status { get; init; }

    /// <summary>The error number of the new interface.</summary>
    [JsonPropertyName("code")]
    [JsonConverter(typeof(LenientWhole))]
    public long? Code { get; init; }

    [JsonPropertyName("message")]
    [JsonConverter(typeof(LenientText))]
    public string? Message { get; init; }

    [JsonPropertyName("error")]
    [JsonConverter(typeof(LenientRecord<WireError>))]
    public WireError? Error { get; init; }

    /// <summary>A field of the encrypted responses of the new interface.</summary>
    [JsonPropertyName("signature")]
    [JsonConverter(typeof(LenientText))]
    public string? Signature { get; init; }

    [JsonPropertyName("data")]
    [JsonConverter(typeof(LenientData))]
    public WireData? Data { get; init; }

    [JsonPropertyName("ticket")]
    [JsonConverter(typeof(LenientRecord<WireTicket>))]
    public WireTicket? Ticket { get; init; }

    public override string ToString() => "[response]";
}

/// <summary>An error with a text.</summary>
internal sealed record WireError
{
    [JsonPropertyName("message")]
    [JsonConverter(typeof(LenientText))]
    public string? Message { get; init; }
}
