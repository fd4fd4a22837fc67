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
/// An app on a phone that serves its readings over http: Juggluco or xDrip+, each with its own paths, limits and ways to take a secret. For
/// tests, and for whoever writes another client.
/// </summary>
public sealed class PhoneSimulator : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> _requests = new();
    private readonly EntryStore _store = new();
    private readonly TimeProvider _time;
    private WebApplication? _app;

    private PhoneSimulator(SimulatedApp app, TimeProvider time) => (App, _time) = (app, time);

    /// <summary>Which app it is.</summary>
    public SimulatedApp App { get; }

    /// <summary>Where it listens.</summary>
    public IPEndPoint EndPoint { get; private set; } = new(IPAddress.Loopback, 0);

    /// <summary>What a client takes as its address, such as <c>http://127.0.0.1:40123/</c>.</summary>
    public Uri Address => new($"http://{EndPoint}/");

    /// <summary>While set, nobody reads without it. Null, the default: everybody does.</summary>
    public string? Secret { get; set; }

    /// <summary>False: the secret counts only in front of the path, as some versions of Juggluco take it. Default true.</summary>
    public bool AcceptsSecretHeader { get; set; } = true;

    /// <summary>False: <c>/sgv.json</c> is not there. Default true.</summary>
    public bool OffersShortPath { get; set; } = true;

    /// <summary>False: <c>/api/v1/entries/sgv.json</c> is not there, as in many versions of xDrip+. Default: true for Juggluco.</summary>
    public bool OffersLongPath { get; set; }

    /// <summary>True: entries hold date, sgv, delta, direction and noise only, as with <c>brief_mode=Y</c>. Default false.</summary>
    public bool IsBrief { get; set; }

    /// <summary>True: a list without entries is an empty body, as with <c>no_empty</c>. Default false.</summary>
    public bool EmptyIsNoBody { get; set; }

    /// <summary>
    /// What the phone shows, which the first entry tells: "mgdl" or "mmol". The values are mg/dL all the same. Default "mmol".
    /// </summary>
    public string UnitsHint { get; set; } = "mmol";

    /// <summary>At most so many entries, whatever is asked for. Default: no limit but the app's own.</summary>
    public int? MaxEntries { get; set; }

    /// <summary>What it does with a connection.</summary>
    public PhoneState State { get; set; }

    /// <summary>Minutes between two entries of a story. Default 1.</summary>
    public int StepMinutes { get; set; } = 1;

    /// <summary>
    /// While set, the phone receives this sensor: entries are made of what is told at each request. Null: those that were added.
    /// </summary>
    public ScenarioPlayer? Player { get; set; }

    /// <summary>Method, path and query of every request, in their order.</summary>
    public IReadOnlyList<string> Requests => [.. _requests];

    /// <summary>Starts it on a port of 127.0.0.1 that the system chooses, or at an address.</summary>
    public static async Task<PhoneSimulator> StartAsync(SimulatedApp app, TimeProvider time, IPEndPoint? at = null)
    {
        ArgumentNullException.ThrowIfNull(time);
        var phone = new PhoneSimulator(app, time) { OffersLongPath = app == SimulatedApp.Juggluco };
        await phone.MoveAsync(at ?? new IPEndPoint(IPAddress.Loopback, 0));
        return phone;
    }

    /// <summary>Gets another address, as after a new lease; nothing answers at the old one any more.</summary>
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

    /// <summary>Is out of the house: nothing answers.</summary>
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

    /// <summary>Adds entries, each written as JSON.</summary>
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
            await PhoneAnswers.AnswerAsync(http, this, Player is { } teller
                ? PhoneEntries.From(teller, App, StepMinutes, _time.GetUtcNow())
                : _store.Newest());
        }
    }
}
