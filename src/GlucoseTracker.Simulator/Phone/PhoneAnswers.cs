using System.Text.Json.Nodes;
using GlucoseTracker.Simulator.Nightscout;
using Microsoft.AspNetCore.Http;

namespace GlucoseTracker.Simulator.Phone;

/// <summary>Writes responses like the app on the phone.</summary>
internal static class PhoneAnswers
{
    private const string Short = "/sgv.json";
    private const string Long = "/api/v1/entries/sgv.json";
    private const int DefaultCount = 24;
    private const int MaxCount = 1000;

    private static readonly string[] BriefFields = ["date", "sgv", "delta", "direction", "noise", "units_hint"];

    public static async Task AnswerAsync(HttpContext http, PhoneSimulator phone, IEnumerable<JsonObject> newest)
    {
        var path = http.Request.Path.Value ?? "";
        var isInFront = false;
        if (phone is { App: SimulatedApp.Juggluco, Secret: { } front } && path.StartsWith($"/{front}/", StringComparison.Ordinal))
        {
            (path, isInFront) = (path[(front.Length + 1)..], true);
        }

        if (!((path == Short && phone.OffersShortPath) || (path == Long && phone.OffersLongPath)))
        {
            await TextAsync(http, StatusCodes.Status404NotFound, "Path not found");
        }
        else if (phone.Secret is { } secret && !isInFront && !(phone.AcceptsSecretHeader && EntriesRequest.HasSecret(http, secret)))
        {
            await TextAsync(http, StatusCodes.Status403Forbidden, "Authentication failed");
        }
        else
        {
            await ListAsync(http, phone, newest);
        }
    }

    private static async Task ListAsync(HttpContext http, PhoneSimulator phone, IEnumerable<JsonObject> newest)
    {
        var query = http.Request.Query;
        var asked = EntriesRequest.GetCount(http, DefaultCount);
        var count = Math.Min(phone.App == SimulatedApp.XDrip ? Math.Min(asked, MaxCount) : asked, phone.MaxEntries ?? int.MaxValue);
        var isBrief = phone.IsBrief || query["brief_mode"] == "Y";
        var list = newest.Take(count).ToList();
        if (list.Count > 0)
        {
            list[0]["units_hint"] = phone.UnitsHint;
        }

        (http.Response.StatusCode, http.Response.ContentType) = (StatusCodes.Status200OK, "application/json");
        if (list.Count > 0 || !(phone.EmptyIsNoBody || query.ContainsKey("no_empty")))
        {
            await http.Response.WriteAsync(
                new JsonArray([.. list.Select(entry => isBrief ? Brief(entry) : entry)]).ToJsonString(), http.RequestAborted);
        }
    }

    private static JsonObject Brief(JsonObject entry) =>
        new(entry.Where(field => BriefFields.Contains(field.Key)).Select(
            field => KeyValuePair.Create(field.Key, field.Value?.DeepClone())));

    private static Task TextAsync(HttpContext http, int status, string text)
    {
        (http.Response.StatusCode, http.Response.ContentType) = (status, "text/plain");
        return http.Response.WriteAsync(text, http.RequestAborted);
    }
}
