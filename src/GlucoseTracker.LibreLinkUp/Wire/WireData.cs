using System.Text.Json.Serialization;

namespace GlucoseTracker.LibreLinkUp.Wire;

/// <summary>The answer to <c>/llu/connections</c>.</summary>
internal sealed record WireConnections
{
    [JsonPropertyName("data")]
    [JsonConverter(typeof(PeopleList))]
    public IReadOnlyList<WireConnection>? Data { get; init; }

    [JsonPropertyName("ticket")]
    [JsonConverter(typeof(LenientRecord<WireTicket>))]
    public WireTicket? Ticket { get; init; }
}

/// <summary>The answer to <c>/llu/connections/{patientId}/graph</c>.</summary>
internal sealed record WireGraph
{
    [JsonPropertyName("data")]
    [JsonConverter(typeof(LenientRecord<WireGraphData>))]
    public WireGraphData? Data { get; init; }

    [JsonPropertyName("ticket")]
    [JsonConverter(typeof(LenientRecord<WireTicket>))]
    public WireTicket? Ticket { get; init; }
}

/// <summary>The person again, and the history points.</summary>
internal sealed record WireGraphData
{
    [JsonPropertyName("connection")]
    [JsonConverter(typeof(LenientRecord<WireConnection>))]
    public WireConnection? Connection { get; init; }

    [JsonPropertyName("graphData")]
    [JsonConverter(typeof(MeasurementList))]
    public IReadOnlyList<WireMeasurement>? GraphData { get; init; }
}
