using System.Text.Json.Serialization;

namespace GlucoseTracker.LibreLinkUp.Wire;

/// <summary>A person who shares (protocol section 4.1).</summary>
internal sealed record WireConnection
{
    [JsonPropertyName("patientId")]
    [JsonConverter(typeof(LenientText))]
    public string? PatientId { get; init; }

    [JsonPropertyName("firstName")]
    [JsonConverter(typeof(LenientText))]
    public string? FirstName { get; init; }

    [JsonPropertyName("lastName")]
    [JsonConverter(typeof(LenientText))]
    public string? LastName { get; init; }

    [JsonPropertyName("sensor")]
    [JsonConverter(typeof(LenientRecord<WireSensor>))]
    public WireSensor? Sensor { get; init; }

    [JsonPropertyName("glucoseMeasurement")]
    [JsonConverter(typeof(LenientRecord<WireMeasurement>))]
    public WireMeasurement? GlucoseMeasurement { get; init; }

    [JsonPropertyName("glucoseItem")]
    [JsonConverter(typeof(LenientRecord<WireMeasurement>))]
    public WireMeasurement? GlucoseItem { get; init; }

    public override string ToString() => "[connection]";
}

/// <summary>The sensor of a connection.</summary>
internal sealed record WireSensor
{
    /// <summary>The start of the sensor in Unix seconds.</summary>
    [JsonPropertyName("a")]
    [JsonConverter(typeof(LenientWhole))]
    public long? Activated { get; init; }

    /// <summary>The duration of the warm-up in minutes.</summary>
    [JsonPropertyName("w")]
    [JsonConverter(typeof(LenientWhole))]
    public long? WarmUpMinutes { get; init; }

    public override string ToString() => "[sensor]";
}
