using GlucoseTracker.Simulator.Faults;
using GlucoseTracker.Simulator.Service;
using Microsoft.AspNetCore.Http;

namespace GlucoseTracker.Simulator.Answers;

/// <summary>Handles the calls that need a session, after checking session, headers and version (protocol sections 2 and 3.3).</summary>
internal static class DataCalls
{
    public static Task AnswerAsync(HttpContext http, CallKinds kind, string patientId, SimulatedService service)
    {
        if (RefuseAsync(http, service) is { } refusal)
        {
            return refusal;
        }

        if (kind == CallKinds.Connections)
        {
            return JsonAnswer.WriteAsync(http, StatusCodes.Status200OK, json => PeopleAnswers.Connections(json, service));
        }

        if (service.CurrentPeople.FirstOrDefault(p => p.PatientId.ToString() == patientId) is not { } person)
        {
            return JsonAnswer.WriteAsync(http, StatusCodes.Status200OK, CouldNotLoad);
        }

        return JsonAnswer.WriteAsync(http, StatusCodes.Status200OK, json =>
        {
            if (kind == CallKinds.Graph)
            {
                PeopleAnswers.Graph(json, person, service);
            }
            else
            {
                PeopleAnswers.Logbook(json, person, service);
            }
        });
    }

    private static Task? RefuseAsync(HttpContext http, SimulatedService service)
    {
        if (!RequestHeaders.HaveKnownProduct(http.Request))
        {
            return JsonAnswer.WriteMessageAsync(http, StatusCodes.Status400BadRequest, "RequiredHeaderMissing");
        }

        if (RequestHeaders.Version(http.Request) is not { } version || version < service.Rules.MinimumVersion)
        {
            return JsonAnswer.WriteAsync(http, StatusCodes.Status403Forbidden, json => VersionTooLow(json, service.Rules.MinimumVersion));
        }

        if (service.Rules.MovedTo is { } region && !service.Tokens.IsFromRegion(RequestHeaders.Bearer(http.Request), region))
        {
            return JsonAnswer.WriteAsync(http, StatusCodes.Status200OK, json => AccountAnswers.Redirect(json, region));
        }

        if (!service.Tokens.IsSession(RequestHeaders.Bearer(http.Request), service.Now))
        {
            return JsonAnswer.WriteMessageAsync(http, StatusCodes.Status401Unauthorized, "invalid or expired jwt");
        }

        var accountId = http.Request.Headers["account-id"].ToString();
        if (accountId.Length == 0)
        {
            return JsonAnswer.WriteMessageAsync(http, StatusCodes.Status400BadRequest, "RequiredHeaderMissing");
        }

        return accountId == service.AccountId
            ? null
            : JsonAnswer.WriteMessageAsync(http, StatusCodes.Status400BadRequest, "MissingCachedUser");
    }

    private static void VersionTooLow(System.Text.Json.Utf8JsonWriter json, Version minimum)
    {
        json.WriteStartObject();
        json.WriteStartObject("data");
        json.WriteString("minimumVersion", minimum.ToString());
        json.WriteEndObject();
        json.WriteNumber("status", 920);
        json.WriteEndObject();
    }

    private static void CouldNotLoad(System.Text.Json.Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteStartObject("error");
        json.WriteString("message", "couldNotLoadPatient");
        json.WriteEndObject();
        json.WriteNumber("status", 4);
        json.WriteEndObject();
    }
}
