using System.Text.Json.Serialization;

namespace GlucoseTracker.LibreLinkUp.Wire;

/// <summary>The data of a response: a refusal, an instruction, a session, the people who share, or the history of one person.</summary>
internal sealed record WireData
{
    /// <summary>The data of the response to <c>/llu/connections</c>, which is a list.</summary>
    [JsonIgnore]
    public IReadOnlyList<WireConnection>? People { get; init; }

    /// <summary>The person in the response to <c>/llu/connections/{patientId}/graph</c>.</summary>
    [JsonPropertyName("connection")]
    [JsonConverter(typeof(LenientRecord<WireConnection>))]
    public WireConnection? Connection { get; init; }

    /// <summary>The history points in that response.</summary>
    [JsonPropertyName("graphData")]
    [JsonConverter(typeof(MeasurementList))]
    public IReadOnlyList<WireMeasurement>? GraphData { get; init; }

    /// <summary>The user of the account, in a session.</summary>
    [JsonPropertyName("user")]
    [JsonConverter(typeof(LenientRecord<WireUser>))]
    public WireUser? User { get; init; }

    /// <summary>The ticket of a session or of an account step.</summary>
    [JsonPropertyName("authTicket")]
    [JsonConverter(typeof(LenientRecord<WireTicket>))]
    public WireTicket? AuthTicket { get; init; }

    /// <summary>A step that the account must complete first.</summary>
    [JsonPropertyName("step")]
    [JsonConverter(typeof(LenientRecord<WireStep>))]
    public WireStep? Step { get; init; }

    /// <summary>True when the account belongs to another region.</summary>
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

/// <summary>An account step.</summary>
internal sealed record WireStep
{
    [JsonPropertyName("type")]
    [JsonConverter(typeof(LenientText))]
    public string? Type { get; init; }
}

/// <summary>The user of the account; only the id is needed.</summary>
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
    /// <summary>The duration in seconds.</summary>
    [JsonPropertyName("lockout")]
    [JsonConverter(typeof(LenientWhole))]
    public long? Lockout { get; init; }
}
