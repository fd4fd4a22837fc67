using System.Text.Json;
using GlucoseTracker.Simulator.Service;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace GlucoseTracker.Simulator.Answers;

/// <summary>Handles login and account steps (protocol sections 2 and 3).</summary>
internal static class AccountCalls
{
    private const int MaxBodyLength = 16 * 1024;

    /// <summary>Handles <c>POST /llu/auth/login</c> with any client version, like the service.</summary>
    public static async Task LoginAsync(HttpContext http, SimulatedService service)
    {
        if (!RequestHeaders.HaveKnownProduct(http.Request)
            || http.Request.ContentType?.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) != true)
        {
            await JsonAnswer.WriteMessageAsync(http, StatusCodes.Status400BadRequest, "RequiredHeaderMissing");
            return;
        }

        var (email, password) = await ReadCredentialsAsync(http);
        if (service.RedirectFrom(http.Request.Host.Host) is { } region)
        {
            await JsonAnswer.WriteAsync(http, StatusCodes.Status200OK, json => AccountAnswers.Redirect(json, region));
            return;
        }

        var result = service.CheckLogin(email, password);
        await JsonAnswer.WriteAsync(http, StatusCodes.Status200OK, json =>
        {
            switch (result)
            {
                case LoginResult.Locked:
                    AccountAnswers.Locked(json);
                    break;
                case LoginResult.Wrong:
                    AccountAnswers.NotAuthenticated(json);
                    break;
                case LoginResult.Right:
                    StepOrSession(json, service);
                    break;
            }
        });
    }

    /// <summary>Handles <c>POST /auth/continue/{type}</c> with the ticket of the step.</summary>
    public static async Task ContinueAsync(HttpContext http, SimulatedService service)
    {
        if (!service.Tokens.IsStep(RequestHeaders.Bearer(http.Request), service.Now))
        {
            await JsonAnswer.WriteMessageAsync(http, StatusCodes.Status401Unauthorized, "invalid or expired jwt");
            return;
        }

        var type = http.Request.Path.Value!.Split('/')[^1];
        if (service.Rules.Steps is [{ Acceptable: true } step, ..] && step.Type == type)
        {
            service.Accept(step);
        }

        await JsonAnswer.WriteAsync(http, StatusCodes.Status200OK, json => StepOrSession(json, service));
    }

    private static void StepOrSession(Utf8JsonWriter json, SimulatedService service)
    {
        if (service.Rules.Steps is [var step, ..])
        {
            AccountAnswers.Step(json, step, service);
        }
        else
        {
            AccountAnswers.SignedIn(json, service);
        }
    }

    private static async Task<(string? Email, string? Password)> ReadCredentialsAsync(HttpContext http)
    {
        // Many clients send a chunked body without a length.
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = MaxBodyLength;
        }

        try
        {
            using var body = await JsonDocument.ParseAsync(http.Request.Body, default, http.RequestAborted);
            return (Text(body.RootElement, "email"), Text(body.RootElement, "password"));
        }
        catch (Exception e) when (e is JsonException or BadHttpRequestException)
        {
            return (null, null);
        }
    }

    private static string? Text(JsonElement body, string name) =>
        body.ValueKind == JsonValueKind.Object && body.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
