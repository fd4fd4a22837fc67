using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace GlucoseTracker.Simulator.Nightscout;

/// <summary>Version 3 of the API: responses in an envelope, and entries only with a ticket, even on a public site.</summary>
internal static class SiteV3
{
    private const int MaxCount = 1000;

    public static Task AnswerAsync(HttpContext http, NightscoutSimulator site) => (http.Request.Method, http.Request.Path.Value) switch
    {
        ("GET", "/api/v3/version") => ResultAsync(http, new JsonObject
        {
            ["version"] = "15.0.7",
            ["apiVersion"] = "3.0.5",
            ["storage"] = new JsonObject { ["storage"] = "mongodb", ["version"] = "6.0.5" },
        }),
        ("GET", "/api/v3/entries") when !site.Tokens.IsValid(http) =>
            RefuseAsync(http, StatusCodes.Status401Unauthorized, "Missing or bad access token or JWT"),
        ("GET", "/api/v3/entries") => EntriesAsync(http, site),
        _ => RefuseAsync(http, StatusCodes.Status404NotFound, "Bad operation or collection"),
    };

    private static Task EntriesAsync(HttpContext http, NightscoutSimulator site)
    {
        var query = http.Request.Query;
        var limit = query["limit"] is [{ } text] ? int.Parse(text, CultureInfo.InvariantCulture) : MaxCount;
        if (limit is < 1 or > MaxCount)
        {
            return RefuseAsync(http, StatusCodes.Status400BadRequest, "Parameter limit out of tolerance");
        }

        IEnumerable<JsonObject> entries = query.ContainsKey("sort$desc") || site.Player is not null
            ? site.Newest()
            : site.Store.All();
        if (query["type$eq"] is [{ } type])
        {
            entries = entries.Where(e => e["type"]?.ToString() == type);
        }

        if (query["date$lt"] is [{ } before])
        {
            entries = entries.Where(e => EntryStore.GetDate(e) < double.Parse(before, CultureInfo.InvariantCulture));
        }

        var fields = query["fields"] is [{ } names] ? names.Split(',') : null;
        return ResultAsync(http, new JsonArray([.. entries.Take(limit).Select(e => Only(e, fields))]));
    }

    private static JsonObject Only(JsonObject entry, string[]? fields) =>
        fields is null
            ? entry
            : new JsonObject(entry.Where(f => fields.Contains(f.Key)).Select(f => KeyValuePair.Create(f.Key, f.Value?.DeepClone())));

    private static Task ResultAsync(HttpContext http, JsonNode result) =>
        SiteAnswers.JsonAsync(http, StatusCodes.Status200OK, new JsonObject { ["status"] = 200, ["result"] = result });

    private static Task RefuseAsync(HttpContext http, int status, string message) =>
        SiteAnswers.JsonAsync(http, status, new JsonObject { ["status"] = status, ["message"] = message });
}
