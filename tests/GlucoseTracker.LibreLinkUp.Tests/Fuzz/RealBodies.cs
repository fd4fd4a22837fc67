using System.Net.Http.Json;
using System.Text.Json;
using GlucoseTracker.LibreLinkUp.Tests.Support;
using GlucoseTracker.Simulator;
using Microsoft.Extensions.Time.Testing;

namespace GlucoseTracker.LibreLinkUp.Tests.Fuzz;

/// <summary>Valid responses, fetched from the simulator once.</summary>
public sealed class RealBodies : IAsyncLifetime
{
    public byte[] Login { get; private set; } = [];

    public byte[] Connections { get; private set; } = [];

    public byte[] Graph { get; private set; } = [];

    public string PatientId { get; private set; } = "";

    public async Task InitializeAsync()
    {
        await using var simulator = await LibreLinkUpSimulator.StartAsync(new SimulatorOptions(), new FakeTimeProvider(Bench.Start));
        using var handler = new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, _, _, _) => true };
        using var client = new HttpClient(handler) { BaseAddress = simulator.BaseAddress };
        client.DefaultRequestHeaders.Add("product", "llu.android");
        client.DefaultRequestHeaders.Add("version", "4.16.0");
        using var login = await client.PostAsJsonAsync(
            "llu/auth/login", new { email = simulator.Service.Account.Email, password = simulator.Service.Account.Password });
        Login = await login.Content.ReadAsByteArrayAsync();
        using var session = JsonDocument.Parse(Login);
        var data = session.RootElement.GetProperty("data");
        client.DefaultRequestHeaders.Add("authorization", $"Bearer {data.GetProperty("authTicket").GetProperty("token").GetString()}");
        client.DefaultRequestHeaders.Add(
            "account-id", LibreLinkUpClient.AccountId(data.GetProperty("user").GetProperty("id").GetString()!));
        Connections = await client.GetByteArrayAsync(new Uri("llu/connections", UriKind.Relative));
        PatientId = simulator.Service.People[0].PatientId.ToString();
        Graph = await client.GetByteArrayAsync(new Uri($"llu/connections/{PatientId}/graph", UriKind.Relative));
    }

    public Task DisposeAsync() => Task.CompletedTask;
}
