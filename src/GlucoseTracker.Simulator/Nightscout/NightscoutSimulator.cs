using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace GlucoseTracker.Simulator.Nightscout;

/// <summary>
/// A small Nightscout site on this machine, over HTTP: the entries of the API's versions 1 and 3, access tokens, and the exchange of one
/// for a ticket (JWT), in the shapes of server 15. For tests, and for whoever writes another client.
/// </summary>
public sealed class NightscoutSimulator : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<string> _requests = new();
    private readonly ConcurrentQueue<string> _agents = new();

    private NightscoutSimulator(WebApplication app, TimeProvider time)
    {
        _app = app;
        Tokens = new SiteTokens(time);
    }

    /// <summary>What a client takes as its address, such as <c>http://127.0.0.1:40123/</c>.</summary>
    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + "/");

    /// <summary>
    /// While set, nobody reads or writes without it; the form is "name-16 hex digits". Null, the default: the site is public.
    /// </summary>
    public string? Token { get; set; }

    /// <summary>False: version 1 of the API is not there (404). Default true.</summary>
    public bool OffersV1 { get; set; } = true;

    /// <summary>False: version 3 of the API is not there (404), as on sites before 14. Default true.</summary>
    public bool OffersV3 { get; set; } = true;

    /// <summary>
    /// False: there is no list of entries of every type (404), as with the apps on a phone that serve only <c>sgv.json</c>. Default true.
    /// </summary>
    public bool OffersUntyped { get; set; } = true;

    /// <summary>While set, it takes the place of every answer.</summary>
    public Func<HttpContext, Task>? Instead { get; set; }

    /// <summary>Method, path and query of every request, in their order.</summary>
    public IReadOnlyList<string> Requests => [.. _requests];

    /// <summary>The User-Agent of every request, empty where there was none, in their order.</summary>
    public IReadOnlyList<string> UserAgents => [.. _agents];

    /// <summary>The entries that the site holds, in the order of their arrival.</summary>
    public IReadOnlyList<JsonObject> Entries => Store.All();

    /// <summary>The tickets that it gave out.</summary>
    internal SiteTokens Tokens { get; }

    /// <summary>The entries.</summary>
    internal EntryStore Store { get; } = new();

    /// <summary>Starts a site that is empty and public, on a port that the system chooses.</summary>
    public static async Task<NightscoutSimulator> StartAsync(TimeProvider time, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(time);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var site = new NightscoutSimulator(app, time);
        app.Run(site.AnswerAsync);
        await app.StartAsync(cancellationToken);
        return site;
    }

    /// <summary>Adds entries as an uploader would leave them, each written as JSON.</summary>
    public void Add(params IEnumerable<string> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        foreach (var entry in entries)
        {
            Store.Add(JsonNode.Parse(entry)!.AsObject());
        }
    }

    /// <summary>No ticket that was given out is good any more, as after a new set-up of the server.</summary>
    public void RevokeTokens() => Tokens.Clear();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private Task AnswerAsync(HttpContext http)
    {
        _requests.Enqueue($"{http.Request.Method} {http.Request.Path}{http.Request.QueryString}");
        _agents.Enqueue(http.Request.Headers.UserAgent.ToString());
        var path = http.Request.Path;
        return Instead is { } other ? other(http)
            : OffersV1 && path.StartsWithSegments("/api/v1") ? SiteV1.AnswerAsync(http, this)
            : path.StartsWithSegments(
                "/api/v2/authorization/request", out var token) ? Tokens.AnswerAsync(http, token.Value!.TrimStart('/'), Token)
            : OffersV3 && path.StartsWithSegments("/api/v3") ? SiteV3.AnswerAsync(http, this)
            : SiteAnswers.NotFoundAsync(http);
    }
}
