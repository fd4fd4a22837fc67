using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GlucoseTracker.Nightscout.Tests;

/// <summary>
/// A Nightscout site as the entries API of version 1 shows it: newest first, ten by default, a token as digest, an entry per time and type.
/// </summary>
internal sealed class SimulatedSite : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly List<JsonObject> _entries = [];

    private SimulatedSite(WebApplication app) => _app = app;

    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + "/");

    /// <summary>While set, nobody reads or writes without it.</summary>
    public string? Token { get; set; }

    /// <summary>While set, it takes the place of every answer.</summary>
    public Func<HttpContext, Task>? Instead { get; set; }

    public List<string> Requests { get; } = [];

    public IReadOnlyList<JsonObject> Entries => _entries;

    public static async Task<SimulatedSite> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(o => o.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var site = new SimulatedSite(app);
        app.Run(site.AnswerAsync);
        await app.StartAsync();
        return site;
    }

    /// <summary>Adds entries as an uploader would leave them, written as JSON.</summary>
    public void Add(params string[] entries) => _entries.AddRange(entries.Select(e => JsonNode.Parse(e)!.AsObject()));

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        Requests.Add($"{context.Request.Method} {context.Request.Path}{context.Request.QueryString}");
        if (Instead is { } other)
        {
            await other(context);
        }
        else if (Token is not null && context.Request.Headers["api-secret"] != Digest(Token))
        {
            await WriteAsync(context, 401, """{"status":401,"message":"Unauthorized","description":"Invalid/Missing"}""");
        }
        else if (context.Request.Path == "/api/v1/entries/sgv.json" && context.Request.Method == "GET")
        {
            var count = int.Parse(context.Request.Query["count"].FirstOrDefault() ?? "10", CultureInfo.InvariantCulture);
            var newest = _entries.OrderByDescending(e => double.Parse(e["date"]?.ToString() ?? "0", CultureInfo.InvariantCulture)).Take(count);
            await WriteAsync(context, 200, new JsonArray([.. newest.Select(e => (JsonNode)e.DeepClone())]).ToJsonString());
        }
        else if (context.Request.Path == "/api/v1/entries.json" && context.Request.Method == "POST")
        {
            var sent = (await JsonNode.ParseAsync(context.Request.Body))!.AsArray();
            foreach (var entry in sent.Select(e => e!.AsObject()))
            {
                _entries.RemoveAll(e => e["dateString"]?.ToString() == entry["dateString"]!.ToString() && e["type"]?.ToString() == entry["type"]!.ToString());
                _entries.Add((JsonObject)entry.DeepClone());
            }

            await WriteAsync(context, 200, sent.ToJsonString());
        }
        else
        {
            await WriteAsync(context, 404, "<!DOCTYPE html><html></html>", "text/html");
        }
    }

#pragma warning disable CA5350 // Nightscout's protocol names SHA-1.
    private static string Digest(string token) => Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes(token)));
#pragma warning restore CA5350

    private static async Task WriteAsync(HttpContext context, int status, string body, string type = "application/json; charset=utf-8")
    {
        (context.Response.StatusCode, context.Response.ContentType) = (status, type);
        await context.Response.WriteAsync(body);
    }
}
