using System.Text.Json;
using GlucoseTracker.Simulator.Service;
using GlucoseTracker.Simulator.Scenarios;

namespace GlucoseTracker.Simulator.Answers;

/// <summary>Writes a connection: a person who shares, with the current reading (protocol section 4.1).</summary>
internal static class ConnectionWriter
{
    private const string DeviceId = "5e1ec7ed-0000-4000-8000-00000000d0d0";

    /// <summary>A device type seen in captures; its meaning is disputed.</summary>
    private const int DeviceType = 40068;

    public static void Write(Utf8JsonWriter json, SimulatedPerson person, SimulatedService service)
    {
        var current = new ScenarioPlayer(person.Profile, service.StartedAt).CurrentAt(service.Now);
        var onlyItem = person.Profile.Has(DataQuirks.OnlyGlucoseItem);
        json.WriteStartObject();
        json.WriteString("id", person.PatientId.ToString().Replace('5', '6'));
        json.WriteString("patientId", person.PatientId);
        json.WriteString("country", service.Account.Country);
        json.WriteNumber("status", 2);
        json.WriteString("firstName", person.FirstName);
        json.WriteString("lastName", person.LastName);
        json.WriteNumber("targetLow", MeasurementWriter.TargetLow);
        json.WriteNumber("targetHigh", MeasurementWriter.TargetHigh);
        json.WriteNumber("uom", WireText.UnitNumber(person.Unit));
        json.WritePropertyName("sensor");
        WriteSensor(json, person.Profile.Has(DataQuirks.SensorNull) ? null : person.Profile.Sensor, service);
        AlarmRulesWriter.Write(json);
        json.WritePropertyName("glucoseMeasurement");
        WriteMeasurement(json, onlyItem ? null : current, person, service);
        json.WritePropertyName("glucoseItem");
        WriteMeasurement(json, current, person, service);
        json.WriteNull("glucoseAlarm");
        json.WritePropertyName("patientDevice");
        WriteDevice(json, service);
        json.WriteNumber("created", service.StartedAt.AddDays(-200).ToUnixTimeSeconds());
        if (person.Profile.Has(DataQuirks.UnknownFields))
        {
            json.WriteStartObject("novelties");
            json.WriteNumber("depth", 1);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    public static void WriteSensor(Utf8JsonWriter json, SimulatedSensor? sensor, SimulatedService service)
    {
        if (sensor is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteString("deviceId", "");
        json.WriteString("sn", sensor.Serial);
        json.WriteNumber("a", service.StartedAt.AddMinutes(sensor.ActivatedMinute).ToUnixTimeSeconds());
        json.WriteNumber("w", sensor.WarmUpMinutes);
        json.WriteNumber("pt", sensor.ProductType);
        json.WriteBoolean("s", false);
        json.WriteBoolean("lj", false);
        json.WriteEndObject();
    }

    public static void WriteDevice(Utf8JsonWriter json, SimulatedService service)
    {
        json.WriteStartObject();
        json.WriteString("did", DeviceId);
        json.WriteNumber("dtid", DeviceType);
        json.WriteString("v", "3.6.1");
        json.WriteBoolean("l", true);
        json.WriteNumber("ll", MeasurementWriter.TargetLow);
        json.WriteBoolean("h", true);
        json.WriteNumber("hl", MeasurementWriter.TargetHigh);
        json.WriteNumber("u", service.StartedAt.AddDays(-3).ToUnixTimeSeconds());
        json.WriteStartObject("fixedLowAlarmValues");
        json.WriteNumber("mgdl", 60);
        json.WriteNumber("mmoll", 3.3m);
        json.WriteEndObject();
        json.WriteBoolean("alarms", true);
        json.WriteNumber("fixedLowThreshold", 0);
        json.WriteEndObject();
    }

    private static void WriteMeasurement(Utf8JsonWriter json, Sample? sample, SimulatedPerson person, SimulatedService service)
    {
        if (sample is null)
        {
            json.WriteNullValue();
            return;
        }

        MeasurementWriter.Write(json, sample, person, service.PhoneZone, isCurrent: true);
    }
}
