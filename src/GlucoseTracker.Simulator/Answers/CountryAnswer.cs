using System.Text.Json;
using GlucoseTracker.Simulator.Service;

namespace GlucoseTracker.Simulator.Answers;

/// <summary>Writes the public configuration of a country (protocol section 1). Addresses have a trailing slash.</summary>
internal static class CountryAnswer
{
    /// <summary>The existing regions.</summary>
    public static IReadOnlyList<string> Regions { get; } = ["ae", "ap", "au", "ca", "de", "eu", "eu2", "fr", "jp", "la", "us"];

    public static void Write(Utf8JsonWriter json, SimulatedService service)
    {
        var home = service.Rules.Region ?? "de";
        json.WriteStartObject();
        json.WriteNumber("status", 0);
        json.WriteStartObject("data");
        json.WriteString("Country", service.Account.Country);
        json.WriteString("lslApi", Address(home));
        json.WriteString("MinVersion", service.Rules.MinimumVersion.ToString());
        json.WriteStartObject("regionalMap");
        foreach (var region in Regions)
        {
            json.WriteStartObject(region);
            json.WriteString("lslApi", Address(region));
            json.WriteString("socketHub", $"https://hub-{region}.libreview.io/");
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteStartArray("CountryList");
        foreach (var country in new[] { "AT", "AU", "CA", "DE", "FR", "GB", "IE", "JP", "US" })
        {
            json.WriteStringValue(country);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static string Address(string region) => $"https://api-{region}.libreview.io/";
}
