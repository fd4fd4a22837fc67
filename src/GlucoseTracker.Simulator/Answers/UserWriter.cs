using System.Globalization;
using System.Text.Json;
using GlucoseTracker.Simulator.Service;

namespace GlucoseTracker.Simulator.Answers;

/// <summary>Writes the user of a login response with all documented fields (protocol section 2.3).</summary>
internal static class UserWriter
{
    public static void Write(Utf8JsonWriter json, SimulatedService service)
    {
        var account = service.Account;
        json.WriteStartObject();
        json.WriteString("id", account.UserId);
        json.WriteString("firstName", "Follow");
        json.WriteString("lastName", "Er");
        json.WriteString("email", account.Email);
        json.WriteString("country", account.Country);
        json.WriteString("uiLanguage", "en-US");
        json.WriteString("communicationLanguage", "en-US");
        json.WriteString("accountType", "pat");
        json.WriteString("uom", WireText.UnitNumber(account.Unit).ToString(CultureInfo.InvariantCulture));
        json.WriteString("dateFormat", "2");
        json.WriteString("timeFormat", "2");
        json.WriteStartArray("emailDay");
        json.WriteNumberValue(1);
        json.WriteEndArray();
        WriteSystem(json);
        WriteEmpty(json, "details");
        json.WriteStartObject("twoFactor");
        json.WriteString("primaryMethod", "phone");
        json.WriteString("primaryValue", "");
        json.WriteString("secondaryMethod", "email");
        json.WriteString("secondaryValue", account.Email);
        json.WriteEndObject();
        json.WriteNumber("created", service.StartedAt.AddDays(-300).ToUnixTimeSeconds());
        json.WriteNumber("lastLogin", service.Now.ToUnixTimeSeconds());
        WriteEmpty(json, "programs");
        json.WriteNumber("dateOfBirth", 631152000);
        WriteEmpty(json, "practices");
        WriteEmpty(json, "devices");
        WriteConsents(json, service);
        json.WriteEndObject();
    }

    private static void WriteSystem(Utf8JsonWriter json)
    {
        json.WriteStartObject("system");
        json.WriteStartObject("messages");
        json.WriteNumber("firstUsePhoenix", 1700000000);
        json.WriteString("lvWebPostRelease", "3.18.13");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteConsents(Utf8JsonWriter json, SimulatedService service)
    {
        json.WriteStartObject("consents");
        json.WriteStartObject("llu");
        json.WriteNumber("policyAccept", service.StartedAt.AddDays(-100).ToUnixTimeSeconds());
        json.WriteNumber("touAccept", service.StartedAt.AddDays(-100).ToUnixTimeSeconds());
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteEmpty(Utf8JsonWriter json, string name)
    {
        json.WriteStartObject(name);
        json.WriteEndObject();
    }
}
