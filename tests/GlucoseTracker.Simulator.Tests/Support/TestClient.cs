using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using GlucoseTracker.Simulator.Scenarios;
using GlucoseTracker.Simulator.Service;
using Microsoft.Extensions.Time.Testing;

namespace GlucoseTracker.Simulator.Tests.Support;

/// <summary>A simulator with a fake clock, and a plain HTTP client that trusts only the simulator's authority.</summary>
internal sealed class TestClient : IAsyncDisposable
{
    private readonly LibreLinkUpSimulator _simulator;
    private readonly HttpClient _http;

    private TestClient(LibreLinkUpSimulator simulator, FakeTimeProvider time)
    {
        (_simulator, Time) = (simulator, time);
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false };
        handler.SslOptions.CertificateChainPolicy = new X509ChainPolicy
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust,
            RevocationMode = X509RevocationMode.NoCheck,
            CustomTrustStore = { simulator.Authority },
        };
        _http = new HttpClient(handler) { BaseAddress = simulator.BaseAddress };
        _http.DefaultRequestHeaders.Add("product", "llu.android");
        Version = "4.16.0";
    }

    public FakeTimeProvider Time { get; }

    public SimulatedService Service => _simulator.Service;

    /// <summary>The version header of every request.</summary>
    public string Version { get; set; }

    /// <summary>The token of the last login or account step.</summary>
    public string? Token { get; set; }

    /// <summary>The account-id header of data calls.</summary>
    private string AccountId => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Service.Account.UserId.ToString())));

    public static async Task<TestClient> StartAsync(Scenario? scenario = null)
    {
        var time = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        return new TestClient(
            await LibreLinkUpSimulator.StartAsync(new SimulatorOptions { Scenario = scenario ?? Scenario.CalmNight }, time), time);
    }

    public Task<Response> LoginAsync(string? password = null) => SendAsync(
        HttpMethod.Post, "llu/auth/login", new { email = Service.Account.Email, password = password ?? Service.Account.Password });

    public Task<Response> ContinueAsync(string step) => SendAsync(HttpMethod.Post, $"auth/continue/{step}", new { });

    public Task<Response> ConnectionsAsync() => SendAsync(HttpMethod.Get, "llu/connections", null);

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _simulator.DisposeAsync();
    }

    private async Task<Response> SendAsync(HttpMethod method, string path, object? body)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.Add("version", Version);
        if (Token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
            request.Headers.Add("account-id", AccountId);
        }

        using var response = await _http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        var json = text.StartsWith('{') ? JsonDocument.Parse(text).RootElement.Clone() : default;
        Token = Find(json, "data", "authTicket", "token") is { } token ? token.GetString() : Token;
        return new Response(response.StatusCode, json, response.Headers.RetryAfter?.Delta);
    }

    /// <summary>The element at a path; null when it is missing.</summary>
    public static JsonElement? Find(JsonElement json, params string[] path)
    {
        foreach (var name in path)
        {
            if (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty(name, out json))
            {
                return null;
            }
        }

        return json;
    }
}

/// <summary>A response of the simulator.</summary>
internal sealed record Response(HttpStatusCode Status, JsonElement Json, TimeSpan? RetryAfter)
{
    /// <summary>The status in the body.</summary>
    public int BodyStatus => Json.GetProperty("status").GetInt32();

    public JsonElement? Find(params string[] path) => TestClient.Find(Json, path);
}
