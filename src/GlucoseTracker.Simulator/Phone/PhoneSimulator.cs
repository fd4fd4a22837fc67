using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using GlucoseTracker.Simulator.Nightscout;
using GlucoseTracker.Simulator.Scenarios;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace GlucoseTracker.Simulator.Phone;

/// <summary>
/// An app on a phone that serves its readings over http: Juggluco or xDrip+, with their paths, limits and ways to send a secret. For
/// tests, and for the development of other clients.
/// </summary>
public sealed class PhoneSimulator : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> _requests = new();
    private readonly EntryStore _store = new();
    private readonly TimeProvider _time;
    private WebApplication? _app;

    private PhoneSimulator(SimulatedApp app, TimeProvider time) => (App, _time) = (app, time);

    /// <summary>The simulated app.</summary>
    public SimulatedApp App { get; }

    /// <summary>The address and port of the phone.</summary>
    public IPEndPoint EndPoint { get; private set; } = new(IPAddress.Loopback, 0);

    /// <summary>The address for clients, such as <c>http://127.0.0.1:40123/</c>.</summary>
    public Uri Address => new($"http://{EndPoint}/");

    /// <summary>The required secret. Null (default): no secret is required.</summary>
    public string? Secret { get; set; }

    /// <summary>False to accept the secret only before the path, like some versions of Juggluco. Default true.</summary>
    public bool AcceptsSecretHeader { get; set; } = true;

    /// <summary>False to remove <c>/sgv.json</c>. Default true.</summary>
    public bool OffersShortPath { get; set; } = true;

    /// <summary>False to remove <c>/api/v1/entries/sgv.json</c>, as in many versions of xDrip+. Default: true for Juggluco.</summary>
    public bool OffersLongPath { get; set; }

    /// <summary>True for entries with date, sgv, delta, direction and noise only, as with <c>brief_mode=Y</c>. Default false.</summary>
    public bool IsBrief { get; set; }

    /// <summary>True for an empty body instead of an empty list, as with <c>no_empty</c>. Default false.</summary>
    public bool EmptyIsNoBody { get; set; }

    /// <summary>
    /// The displayed unit in the first entry: "mgdl" or "mmol". The values are always in mg/dL. Default "mmol".
    /// </summary>
    public string UnitsHint { get; set; } = "mmol";

    /// <summary>The maximum number of entries. Default: the limit of the app.</summary>
    public int? MaxEntries { get; set; }

    /// <summary>The behaviour for connections.</summary>
    public PhoneState State { get; set; }

    /// <summary>The minutes between two entries of a scenario. Default 1.</summary>
    public int StepMinutes { get; set; } = 1;

    /// <summary>
    /// The scenario of the phone's sensor, from which each request creates entries. Null: the added entries.
    /// </summary>
    public ScenarioPlayer? Player { get; set; }

    /// <summary>Method, path and query of all requests in order.</summary>
    public IReadOnlyList<string> Requests => [.. _requests];

    /// <summary>Starts the phone on a port of 127.0.0.1 that the system chooses, or on an address.</summary>
    public static async Task<PhoneSimulator> StartAsync(SimulatedApp app, TimeProvider time, IPEndPoint? at = null)
    {
        ArgumentNullException.ThrowIfNull(time);
        var phone = new PhoneSimulator(app, time) { OffersLongPath = app == SimulatedApp.Juggluco };
        await phone.MoveAsync(at ?? new IPEndPoint(IPAddress.Loopback, 0));
        return phone;
    }

    /// <summary>Moves the phone to another address, as after a new DHCP lease; the old address no longer responds.</summary>
    public async Task MoveAsync(IPEndPoint to)
    {
        ArgumentNullException.ThrowIfNull(to);
        await LeaveAsync();
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(to);
        });
        var app = builder.Build();
        app.Run(AnswerAsync);
        await app.StartAsync();
        (_app, EndPoint) = (app, new IPEndPoint(to.Address, new Uri(app.Urls.First()).Port));
    }

    /// <summary>Makes the phone unreachable.</summary>
    public async Task LeaveAsync()
    {
        if (_app is { } app)
        {
            _app = null;
            using var atOnce = new CancellationTokenSource(TimeSpan.Zero);
            await app.StopAsync(atOnce.Token);
            await app.DisposeAsync();
        }
    }

    /// <summary>Adds entries in JSON.</summary>
    public void Add(params IEnumerable<string> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        foreach (var entry in entries)
        {
            _store.Add(JsonNode.Parse(entry)!.AsObject());
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await LeaveAsync();

    private async Task AnswerAsync(HttpContext http)
    {
        _requests.Enqueue($"{http.Request.Method} {http.Request.Path}{http.Request.QueryString}");
        if (State == PhoneState.Asleep)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, _time, http.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        else if (State == PhoneState.Breaking)
        {
            http.Response.ContentLength = 1000;
            await http.Response.WriteAsync("[{\"date\":17", http.RequestAborted);
            await http.Response.Body.FlushAsync(http.RequestAborted);
            http.Abort();
        }
        else
        {
            await PhoneAnswers.AnswerAsync(http, this, Player is { } player
                ? PhoneEntries.From(player, App, StepMinutes, _time.GetUtcNow())
                : _store.Newest());
        }
    }
}
