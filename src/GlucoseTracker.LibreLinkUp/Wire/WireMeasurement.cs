using System.Text.Json.Serialization;

namespace GlucoseTracker.LibreLinkUp.Wire;

/// <summary>A measurement (protocol section 4.3). <c>Timestamp</c>, the local time of the phone, is not read.</summary>
internal sealed record WireMeasurement
{
    [JsonPropertyName("FactoryTimestamp")]
    [JsonConverter(typeof(LenientText))]
    public string? FactoryTimestamp { get; init; }

    [JsonPropertyName("ValueInMgPerDl")]
    [JsonConverter(typeof(LenientWhole))]
    public long? ValueInMgPerDl { get; init; }

    [JsonPropertyName("Value")]
    [JsonConverter(typeof(LenientNumber))]
    public decimal? Value { get; init; }

    [JsonPropertyName("TrendArrow")]
    [JsonConverter(typeof(LenientWhole))]
    public long? TrendArrow { get; init; }

    [JsonPropertyName("isHigh")]
    [JsonConverter(typeof(LenientFlag))]
    public bool? IsHigh { get; init; }

    [JsonPropertyName("isLow")]
    [JsonConverter(typeof(LenientFlag))]
    public bool? IsLow { get; init; }

    public override string ToString() => "[measurement]";
}
