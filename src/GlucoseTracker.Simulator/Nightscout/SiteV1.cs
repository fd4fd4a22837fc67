using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace GlucoseTracker.Simulator.Nightscout;

/// <summary>
/// Version 1 of the entries API: a plain list, newest first, ten by default, of all types or of the type "sgv"; a hashed token or secret in
/// a header.
/// </summary>
internal static class SiteV1
{
    private const int DefaultCount = 10;
    private const string All = "/api/v1/entries.json";
    private const string SensorValues = "/api/v1/entries/sgv.json";

    public static async Task AnswerAsync(HttpContext http, NightscoutSimulator site)
    {
        if (site.Token is { } token && !EntriesRequest.HasSecret(http, token))
        {
            await SiteAnswers.UnauthorizedAsync(http);
        }
        else if (http.Request.Method == "GET" && (http.Request.Path == SensorValues || (http.Request.Path == All && site.OffersUntyped)))
        {
            var isAll = http.Request.Path == All;
            var entries = site.Newest().Where(e => isAll
                || e["type"]?.ToString() == "sgv").Take(EntriesRequest.GetCount(http, DefaultCount));
            await SiteAnswers.JsonAsync(http, StatusCodes.Status200OK, new JsonArray([.. entries]));
        }
        else if (http.Request.Method == "POST" && http.Request.Path == All)
        {
            var sent = (await JsonNode.ParseAsync(http.Request.Body, cancellationToken: http.RequestAborted))!.AsArray();
            await SiteAnswers.JsonAsync(http, StatusCodes.Status200OK, new JsonArray([.. sent.Select(e => site.Store.Put(e!.AsObject()))]));
        }
        else
        {
            await SiteAnswers.NotFoundAsync(http);
        }
    }
}
