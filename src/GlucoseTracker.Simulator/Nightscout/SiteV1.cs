using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace GlucoseTracker.Simulator.Nightscout;

/// <summary>The entries API, version 1: a bare list, newest first, ten by default, of every type or of those whose type is "sgv"; a token or secret as digest in a header.</summary>
internal static class SiteV1
{
    private const string All = "/api/v1/entries.json";
    private const string SensorValues = "/api/v1/entries/sgv.json";

    public static async Task AnswerAsync(HttpContext http, NightscoutSimulator site)
    {
        if (site.Token is { } token && http.Request.Headers["api-secret"] != Digest(token))
        {
            await SiteAnswers.UnauthorizedAsync(http);
        }
        else if (http.Request.Method == "GET" && (http.Request.Path == SensorValues || (http.Request.Path == All && site.OffersUntyped)))
        {
            var isAll = http.Request.Path == All;
            var count = int.TryParse(http.Request.Query["count"], NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : 10;
            await SiteAnswers.JsonAsync(http, StatusCodes.Status200OK, new JsonArray([.. site.Store.Newest().Where(e => isAll || e["type"]?.ToString() == "sgv").Take(count)]));
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

#pragma warning disable CA5350 // Nightscout's protocol names SHA-1.
    private static string Digest(string token) => Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes(token)));
#pragma warning restore CA5350
}
