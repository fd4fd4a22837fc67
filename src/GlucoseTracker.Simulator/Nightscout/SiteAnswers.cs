using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace GlucoseTracker.Simulator.Nightscout;

/// <summary>Sends what a Nightscout site sends.</summary>
internal static class SiteAnswers
{
    public static Task JsonAsync(HttpContext http, int status, JsonNode body)
    {
        (http.Response.StatusCode, http.Response.ContentType) = (status, "application/json; charset=utf-8");
        return http.Response.WriteAsync(body.ToJsonString(), http.RequestAborted);
    }

    /// <summary>Version 1 and the exchange refuse in these words whatever was wrong.</summary>
    public static Task UnauthorizedAsync(HttpContext http) => JsonAsync(
        http, StatusCodes.Status401Unauthorized,
        new JsonObject { ["status"] = 401, ["message"] = "Unauthorized", ["description"] = "Invalid/Missing" });

    public static Task NotFoundAsync(HttpContext http)
    {
        (http.Response.StatusCode, http.Response.ContentType) = (StatusCodes.Status404NotFound, "text/html; charset=utf-8");
        return http.Response.WriteAsync("<!DOCTYPE html><html></html>", http.RequestAborted);
    }
}
