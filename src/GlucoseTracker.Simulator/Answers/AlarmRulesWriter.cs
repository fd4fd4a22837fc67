using System.Text.Json;

namespace GlucoseTracker.Simulator.Answers;

/// <summary>Writes the alarm rules of the official app, which every response contains (protocol section 4.1).</summary>
internal static class AlarmRulesWriter
{
    public static void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject("alarmRules");
        json.WriteBoolean("c", true);
        json.WriteStartObject("h");
        json.WriteBoolean("on", true);
        json.WriteNumber("th", 240);
        json.WriteNumber("thmm", 13.3m);
        json.WriteNumber("d", 1440);
        json.WriteNumber("f", 0.1m);
        json.WriteEndObject();
        json.WriteStartObject("f");
        WriteLow(json, 55, 3.0m);
        json.WriteEndObject();
        json.WriteStartObject("l");
        json.WriteBoolean("on", true);
        WriteLow(json, 70, 3.9m);
        json.WriteNumber("f", 0.1m);
        json.WriteEndObject();
        json.WriteStartObject("nd");
        json.WriteNumber("i", 20);
        json.WriteNumber("r", 5);
        json.WriteNumber("l", 6);
        json.WriteEndObject();
        json.WriteNumber("p", 5);
        json.WriteNumber("r", 5);
        json.WriteStartObject("std");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteLow(Utf8JsonWriter json, int threshold, decimal thresholdInMillimoles)
    {
        json.WriteNumber("th", threshold);
        json.WriteNumber("thmm", thresholdInMillimoles);
        json.WriteNumber("d", 1440);
        json.WriteNumber("tl", 10);
        json.WriteNumber("tlmm", 0.6m);
    }
}
