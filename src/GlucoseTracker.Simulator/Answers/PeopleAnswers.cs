using System.Text.Json;
using GlucoseTracker.Simulator.Service;
using GlucoseTracker.Simulator.Scenarios;

namespace GlucoseTracker.Simulator.Answers;

/// <summary>Writes the bodies of data calls; each contains a new ticket (protocol sections 4 and 5).</summary>
internal static class PeopleAnswers
{
    private static readonly TimeSpan LogbookStep = TimeSpan.FromHours(4);
    private const int LogbookDays = 14;

    public static void Connections(Utf8JsonWriter json, SimulatedService service) => Envelope(json, service, () =>
    {
        json.WriteStartArray("data");
        foreach (var person in service.CurrentPeople)
        {
            ConnectionWriter.Write(json, person, service);
        }

        json.WriteEndArray();
    });

    public static void Graph(Utf8JsonWriter json, SimulatedPerson person, SimulatedService service) => Envelope(json, service, () =>
    {
        json.WriteStartObject("data");
        json.WritePropertyName("connection");
        ConnectionWriter.Write(json, person, service);
        json.WriteStartArray("activeSensors");
        if (person.Profile.Sensor is { } sensor)
        {
            json.WriteStartObject();
            json.WritePropertyName("sensor");
            ConnectionWriter.WriteSensor(json, sensor, service);
            json.WritePropertyName("device");
            ConnectionWriter.WriteDevice(json, service);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("graphData");
        foreach (var sample in new ScenarioPlayer(person.Profile, service.StartedAt).HistoryAt(service.Now))
        {
            MeasurementWriter.Write(json, sample, person, service.PhoneZone, isCurrent: false);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    /// <summary>Writes single events of 14 days, newest first: a scan every four hours.</summary>
    public static void Logbook(Utf8JsonWriter json, SimulatedPerson person, SimulatedService service) => Envelope(json, service, () =>
    {
        json.WriteStartArray("data");
        var player = new ScenarioPlayer(person.Profile, service.StartedAt);
        for (var at = service.Now; at > service.Now.AddDays(-LogbookDays); at -= LogbookStep)
        {
            if (player.CurrentAt(at) is { } sample)
            {
                MeasurementWriter.Write(json, sample, person, service.PhoneZone, isCurrent: true);
            }
        }

        json.WriteEndArray();
    });

    private static void Envelope(Utf8JsonWriter json, SimulatedService service, Action writeBody)
    {
        json.WriteStartObject();
        json.WriteNumber("status", 0);
        writeBody();
        json.WritePropertyName("ticket");
        AccountAnswers.WriteToken(json, service.Tokens.Session(service.Now));
        json.WriteEndObject();
    }
}
