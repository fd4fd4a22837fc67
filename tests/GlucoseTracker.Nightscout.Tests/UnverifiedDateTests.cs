using GlucoseTracker.Simulator.Nightscout;

namespace GlucoseTracker.Nightscout.Tests;

public sealed class UnverifiedDateTests
{
    [Fact]
    public async Task The_date_of_an_answer_over_plain_http_is_reported_as_not_verified()
    {
        await using var site = await NightscoutSimulator.StartAsync(TimeProvider.System);
        using var source = new NightscoutSource(new NightscoutOptions { Address = site.Address, Token = () => null }, TimeProvider.System);

        var answer = await source.FetchCurrentAsync(CancellationToken.None);

        Assert.NotNull(answer.ServerTime);
        Assert.False(answer.IsServerTimeVerified);
    }
}
