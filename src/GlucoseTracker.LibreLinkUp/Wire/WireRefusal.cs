using System.Text.Json.Serialization;

namespace GlucoseTracker.LibreLinkUp.Wire;

/// <summary>Everything in an answer that can say no (protocol sections 0, 2.2 and 3).</summary>
internal sealed record WireRefusal
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

    /// <summary>Signs the encrypted answers of the new interface.</summary>
    [JsonPropertyName("signature")]
    [JsonConverter(typeof(LenientText))]
    public string? Signature { get; init; }

    [JsonPropertyName("data")]
    [JsonConverter(typeof(LenientRecord<WireRefusalData>))]
    public WireRefusalData? Data { get; init; }
}

/// <summary>An error with a word.</summary>
internal sealed record WireError
{
    [JsonPropertyName("message")]
    [JsonConverter(typeof(LenientText))]
    public string? Message { get; init; }
}

/// <summary>The facts of a refusal.</summary>
internal sealed record WireRefusalData
{
    [JsonPropertyName("minimumVersion")]
    [JsonConverter(typeof(LenientText))]
    public string? MinimumVersion { get; init; }

    [JsonPropertyName("message")]
    [JsonConverter(typeof(LenientText))]
    public string? Message { get; init; }

    /// <summary>True when the account lives in another region.</summary>
    [JsonPropertyName("redirect")]
    [JsonConverter(typeof(LenientFlag))]
    public bool? Redirect { get; init; }

    [JsonPropertyName("region")]
    [JsonConverter(typeof(LenientText))]
    public string? Region { get; init; }

    [JsonPropertyName("step")]
    [JsonConverter(typeof(LenientRecord<WireStep>))]
    public WireStep? Step { get; init; }

    [JsonPropertyName("data")]
    [JsonConverter(typeof(LenientRecord<WireLock>))]
    public WireLock? Lock { get; init; }
}

/// <summary>A lock-out.</summary>
internal sealed record WireLock
{
    /// <summary>Seconds.</summary>
    [JsonPropertyName("lockout")]
    [JsonConverter(typeof(LenientWhole))]
    public long? Lockout { get; init; }
}
