using GlucoseTracker.Domain.Values;
using GlucoseTracker.Simulator.Nightscout;
using GlucoseTracker.Simulator.Scenarios;
using Microsoft.Extensions.Time.Testing;

namespace GlucoseTracker.Nightscout.Tests;

/// <summary>The simulated site with the readings of a scenario, as <c>librelinkup-simulator nightscout</c> serves it.</summary>
public sealed class SimulatedSiteTests
{
    private const string Token = "display-0123456789abcdef";

    [Theory]
    [InlineData(NightscoutApi.V1)]
    [InlineData(NightscoutApi.V3)]
    public async Task Both_versions_deliver_the_newest_reading_and_the_history_of_a_scenario(NightscoutApi api)
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 21, 14, 0, 0, TimeSpan.Zero));
        await using var site = await NightscoutSimulator.StartAsync(time);
        (site.Token, site.Player) = (Token, new ScenarioPlayer(Scenario.CalmNight.Profile, time.GetUtcNow()));
        using var source = new NightscoutSource(
            new NightscoutOptions { Address = site.Address, Token = () => new Secret(Token), Api = api }, time);

        var current = (await source.FetchCurrentAsync(CancellationToken.None)).Current;
        var history = await source.FetchHistoryAsync(CancellationToken.None);

        Assert.InRange(time.GetUtcNow() - current!.MeasuredAt, TimeSpan.Zero, TimeSpan.FromMinutes(6));
        Assert.True(history.Count > 100, $"{history.Count} readings");
    }
}
