using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace GlucoseTracker.Simulator.Nightscout;

/// <summary>Writes responses of a Nightscout site.</summary>
internal static class SiteAnswers
{
    public static Task JsonAsync(HttpContext http, int status, JsonNode body)
    {
        (http.Response.StatusCode, http.Response.ContentType) = (status, "application/json; charset=utf-8");
        return http.Response.WriteAsync(body.ToJsonString(), http.RequestAborted);
    }

    /// <summary>Writes the refusal of version 1 and of the token exchange.</summary>
    public static Task UnauthorizedAsync(HttpContext http) => JsonAsync(
        http, StatusCodes.Status401Unauthorized,
        new JsonObject { ["status"] = 401, ["message"] = "Unauthorized", ["description"] = "Invalid/Missing" });

    public static Task NotFoundAsync(HttpContext http)
    {
        (http.Response.StatusCode, http.Response.ContentType) = (StatusCodes.Status404NotFound, "text/html; charset=utf-8");
        return http.Response.WriteAsync("<!DOCTYPE html><html></html>", http.RequestAborted);
    }
}
