using System.Net.Http.Json;
using GlucoseTracker.LibreLinkUp.Tests.Support;
using GlucoseTracker.Simulator;
using Microsoft.Extensions.Time.Testing;

namespace GlucoseTracker.LibreLinkUp.Tests.Chain;

/// <summary>Tests the simulated lock, on which the tests about locked accounts depend.</summary>
public sealed class SimulatedLockTests
{
    [Fact]
    public async Task The_third_wrong_password_within_a_minute_locks_the_simulated_account_for_five()
    {
        var time = new FakeTimeProvider(Bench.Start);
        await using var simulator = await LibreLinkUpSimulator.StartAsync(new SimulatorOptions(), time);
        using var handler = new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, _, _, _) => true };
        using var client = new HttpClient(handler) { BaseAddress = simulator.BaseAddress };
        client.DefaultRequestHeaders.Add("product", "llu.android");
        client.DefaultRequestHeaders.Add("version", "4.16.0");

        var answers = new List<string>();
        foreach (var password in new[] { "wrong", "wrong", "wrong", simulator.Service.Account.Password })
        {
            answers.Add(await LoginAsync(password));
        }

        time.Advance(TimeSpan.FromSeconds(301));
        answers.Add(await LoginAsync(simulator.Service.Account.Password));

        Assert.DoesNotContain("locked", answers[0] + answers[1], StringComparison.Ordinal);
        Assert.Contains("locked", answers[3], StringComparison.Ordinal);
        Assert.Contains("authTicket", answers[4], StringComparison.Ordinal);

        async Task<string> LoginAsync(string password)
        {
            using var answer = await client.PostAsJsonAsync("llu/auth/login", new { email = simulator.Service.Account.Email, password });
            return await answer.Content.ReadAsStringAsync();
        }
    }
}
