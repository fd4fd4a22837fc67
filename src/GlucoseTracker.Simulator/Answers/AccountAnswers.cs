using System.Text.Json;
using GlucoseTracker.Simulator.Service;

namespace GlucoseTracker.Simulator.Answers;

/// <summary>Writes the bodies of login and account steps (protocol sections 1, 2.3 and 3).</summary>
internal static class AccountAnswers
{
    public static void Redirect(Utf8JsonWriter json, string region)
    {
        json.WriteStartObject();
        json.WriteNumber("status", 0);
        json.WriteStartObject("data");
        json.WriteBoolean("redirect", true);
        json.WriteString("region", region);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    public static void NotAuthenticated(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("status", 2);
        json.WriteStartObject("error");
        json.WriteString("message", "notAuthenticated");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    public static void Locked(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("status", 429);
        json.WriteStartObject("data");
        json.WriteNumber("code", 60);
        json.WriteStartObject("data");
        json.WriteNumber("failures", LoginLock.Failures);
        json.WriteNumber("interval", (int)LoginLock.Interval.TotalSeconds);
        json.WriteNumber("lockout", (int)LoginLock.Lockout.TotalSeconds);
        json.WriteEndObject();
        json.WriteString("message", "locked");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    public static void Step(Utf8JsonWriter json, AccountStep step, SimulatedService service)
    {
        json.WriteStartObject();
        json.WriteNumber("status", 4);
        json.WriteStartObject("data");
        json.WriteStartObject("step");
        json.WriteString("type", step.Type);
        json.WriteString("componentName", step.Component);
        json.WriteStartObject("props");
        if (step.Acceptable)
        {
            json.WriteBoolean("reaccept", true);
            json.WriteString("titleKey", step == AccountStep.Terms ? "Common.termsOfUse" : "Common.privacyPolicy");
            json.WriteString("type", step.Type);
        }
        else
        {
            json.WriteString("email", service.Account.Email);
        }

        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartObject("user");
        json.WriteString("accountType", "pat");
        json.WriteString("country", service.Account.Country);
        json.WriteString("uiLanguage", "en-US");
        json.WriteEndObject();
        json.WritePropertyName("authTicket");
        WriteToken(json, service.Tokens.Step(service.Now));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    public static void SignedIn(Utf8JsonWriter json, SimulatedService service)
    {
        json.WriteStartObject();
        json.WriteNumber("status", 0);
        json.WriteStartObject("data");
        json.WritePropertyName("user");
        UserWriter.Write(json, service);
        json.WriteStartObject("messages");
        json.WriteNumber("unread", 0);
        json.WriteEndObject();
        json.WriteStartObject("notifications");
        json.WriteNumber("unresolved", 0);
        json.WriteEndObject();
        json.WritePropertyName("authTicket");
        WriteToken(json, service.Tokens.Session(service.Now, service.Rules.MovedTo));
        json.WriteNull("invitations");
        json.WriteString("trustedDeviceToken", "");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>Writes the expiry in seconds and the duration in milliseconds.</summary>
    public static void WriteToken(Utf8JsonWriter json, AuthTicket ticket)
    {
        json.WriteStartObject();
        json.WriteString("token", ticket.Token);
        json.WriteNumber("expires", ticket.Expires.ToUnixTimeSeconds());
        json.WriteNumber("duration", (long)ticket.Duration.TotalMilliseconds);
        json.WriteEndObject();
    }
}
