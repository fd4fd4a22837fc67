using System.Text.Json.Serialization;

namespace GlucoseTracker.LibreLinkUp.Wire;

/// <summary>The answer to a login or to an accepted step (protocol sections 1, 2.3, 3.2).</summary>
internal sealed record WireLogin
{
    [JsonPropertyName("data")]
    [JsonConverter(typeof(LenientRecord<WireLoginData>))]
    public WireLoginData? Data { get; init; }
}

/// <summary>A redirect, a step, or a session.</summary>
internal sealed record WireLoginData
{
    [JsonPropertyName("redirect")]
    [JsonConverter(typeof(LenientFlag))]
    public bool? Redirect { get; init; }

    [JsonPropertyName("region")]
    [JsonConverter(typeof(LenientText))]
    public string? Region { get; init; }

    [JsonPropertyName("step")]
    [JsonConverter(typeof(LenientRecord<WireStep>))]
    public WireStep? Step { get; init; }

    [JsonPropertyName("user")]
    [JsonConverter(typeof(LenientRecord<WireUser>))]
    public WireUser? User { get; init; }

    [JsonPropertyName("authTicket")]
    [JsonConverter(typeof(LenientRecord<WireTicket>))]
    public WireTicket? AuthTicket { get; init; }

    public override string ToString() => "[login]";
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
