using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using GlucoseTracker.Simulator.Phone;
using GlucoseTracker.Simulator.Scenarios;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace GlucoseTracker.Simulator.Nightscout;

/// <summary>
/// A small Nightscout site on this machine over HTTP: the entries of API versions 1 and 3, access tokens, and their exchange for a ticket
/// (JWT), in the formats of server 15. For tests, and for the development of other clients.
/// </summary>
public sealed class NightscoutSimulator : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly TimeProvider _time;
    private readonly ConcurrentQueue<string> _requests = new();
    private readonly ConcurrentQueue<string> _agents = new();

    private NightscoutSimulator(WebApplication app, TimeProvider time)
    {
        (_app, _time) = (app, time);
        Tokens = new SiteTokens(time);
    }

    /// <summary>The address for clients, such as <c>http://127.0.0.1:40123/</c>.</summary>
    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + "/");

    /// <summary>
    /// The required access token in the form "name-16 hex digits". Null (default): the site is public.
    /// </summary>
    public string? Token { get; set; }

    /// <summary>False to remove version 1 of the API (404). Default true.</summary>
    public bool OffersV1 { get; set; } = true;

    /// <summary>False to remove version 3 of the API (404), as on sites before 14. Default true.</summary>
    public bool OffersV3 { get; set; } = true;

    /// <summary>
    /// False to remove the list of entries of all types (404), as in apps on a phone with only <c>sgv.json</c>. Default true.
    /// </summary>
    public bool OffersUntyped { get; set; } = true;

    /// <summary>
    /// The scenario of a person whose app uploads, from which each request creates entries. Null (default): the added entries only.
    /// </summary>
    public ScenarioPlayer? Player { get; set; }

    /// <summary>The minutes between two entries of a scenario. Default 5.</summary>
    public int StepMinutes { get; set; } = 5;

    /// <summary>When set, replaces every response.</summary>
    public Func<HttpContext, Task>? ResponseOverride { get; set; }

    /// <summary>Method, path and query of all requests in order.</summary>
    public IReadOnlyList<string> Requests => [.. _requests];

    /// <summary>The User-Agent of all requests in order; empty when missing.</summary>
    public IReadOnlyList<string> UserAgents => [.. _agents];

    /// <summary>The entries of the site in the order of their arrival.</summary>
    public IReadOnlyList<JsonObject> Entries => Store.All();

    /// <summary>The issued tickets.</summary>
    internal SiteTokens Tokens { get; }

    /// <summary>The entries.</summary>
    internal EntryStore Store { get; } = new();

    /// <summary>Starts an empty public site on a port of 127.0.0.1 that the system chooses, or on an address.</summary>
    public static async Task<NightscoutSimulator> StartAsync(
        TimeProvider time, IPEndPoint? at = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(time);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(at ?? new IPEndPoint(IPAddress.Loopback, 0)));
        var app = builder.Build();
        var site = new NightscoutSimulator(app, time);
        app.Run(site.AnswerAsync);
        await app.StartAsync(cancellationToken);
        return site;
    }

    /// <summary>The entries of the scenario and of the store, newest first.</summary>
    internal IEnumerable<JsonObject> Newest() => Player is { } player
        ? PhoneEntries.From(player, SimulatedApp.XDrip, StepMinutes, _time.GetUtcNow()).Concat(Store.Newest())
            .OrderByDescending(EntryStore.GetDate)
        : Store.Newest();

    /// <summary>Adds entries in JSON like an uploader.</summary>
    public void Add(params IEnumerable<string> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        foreach (var entry in entries)
        {
            Store.Add(JsonNode.Parse(entry)!.AsObject());
        }
    }

    /// <summary>Makes all issued tickets invalid, as after a reinstallation of the server.</summary>
    public void RevokeTokens() => Tokens.Clear();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private Task AnswerAsync(HttpContext http)
    {
        _requests.Enqueue($"{http.Request.Method} {http.Request.Path}{http.Request.QueryString}");
        _agents.Enqueue(http.Request.Headers.UserAgent.ToString());
        var path = http.Request.Path;
        return ResponseOverride is { } other ? other(http)
            : OffersV1 && path.StartsWithSegments("/api/v1") ? SiteV1.AnswerAsync(http, this)
            : path.StartsWithSegments(
                "/api/v2/authorization/request", out var token) ? Tokens.AnswerAsync(http, token.Value!.TrimStart('/'), Token)
            : OffersV3 && path.StartsWithSegments("/api/v3") ? SiteV3.AnswerAsync(http, this)
            : SiteAnswers.NotFoundAsync(http);
    }
}
