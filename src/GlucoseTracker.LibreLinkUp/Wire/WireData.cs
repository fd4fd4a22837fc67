using System.Text.Json.Serialization;

namespace GlucoseTracker.LibreLinkUp.Wire;

/// <summary>What a response is about: a refusal, an instruction, a session, the people who share, or one person's history.</summary>
internal sealed record WireData
{
    /// <summary>The answer to <c>/llu/connections</c>, where the data is a list.</summary>
    [JsonIgnore]
    public IReadOnlyList<WireConnection>? People { get; init; }

    /// <summary>The person of the answer to <c>/llu/connections/{patientId}/graph</c>.</summary>
    [JsonPropertyName("connection")]
    [JsonConverter(typeof(LenientRecord<WireConnection>))]
    public WireConnection? Connection { get; init; }

    /// <summary>The history points of that answer.</summary>
    [JsonPropertyName("graphData")]
    [JsonConverter(typeof(MeasurementList))]
    public IReadOnlyList<WireMeasurement>? GraphData { get; init; }

    /// <summary>The owner of the account, of a session.</summary>
    [JsonPropertyName("user")]
    [JsonConverter(typeof(LenientRecord<WireUser>))]
    public WireUser? User { get; init; }

    /// <summary>The ticket of a session or of an account step.</summary>
    [JsonPropertyName("authTicket")]
    [JsonConverter(typeof(LenientRecord<WireTicket>))]
    public WireTicket? AuthTicket { get; init; }

    /// <summary>A step that the account must do first.</summary>
    [JsonPropertyName("step")]
    [JsonConverter(typeof(LenientRecord<WireStep>))]
    public WireStep? Step { get; init; }

    /// <summary>True when the account lives in another region.</summary>
    [JsonPropertyName("redirect")]
    [JsonConverter(typeof(LenientFlag))]
    public bool? Redirect { get; init; }

    [JsonPropertyName("region")]
    [JsonConverter(typeof(LenientText))]
    public string? Region { get; init; }

    [JsonPropertyName("minimumVersion")]
    [JsonConverter(typeof(LenientText))]
    public string? MinimumVersion { get; init; }

    [JsonPropertyName("message")]
    [JsonConverter(typeof(LenientText))]
    public string? Message { get; init; }

    [JsonPropertyName("data")]
    [JsonConverter(typeof(LenientRecord<WireLock>))]
    public WireLock? Lock { get; init; }

    public override string ToString() => "[data]";
}

/// <summary>A step that stands between password and session.</summary>
internal sealed record WireStep
{
    [JsonPropertyName("type")]
    [JsonConverter(typeof(LenientText))]
    public string? Type { get; init; }
}

/// <summary>The account's owner; nothing but the id is needed.</summary>
internal sealed record WireUser
{
    [JsonPropertyName("id")]
    [JsonConverter(typeof(LenientText))]
    public string? Id { get; init; }

    public override string ToString() => "[user]";
}

/// <summary>A lock-out.</summary>
internal sealed record WireLock
{
    /// <summary>Seconds.</summary>
    [JsonPropertyName("lockout")]
    [JsonConverter(typeof(LenientWhole))]
    public long? Lockout { get; init; }
}
