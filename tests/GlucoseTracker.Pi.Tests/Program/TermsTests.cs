using GlucoseTracker.Simulator;
using GlucoseTracker.Simulator.Faults;
using GlucoseTracker.Simulator.Scenarios;

namespace GlucoseTracker.Pi.Tests.Program;

/// <summary>New terms, from the key in the configuration file to the request that the service sees.</summary>
public sealed class TermsTests
{
    [Fact]
    public async Task Without_the_key_the_daemon_never_accepts_terms_and_says_what_to_do()
    {
        await using var live = await DaemonProcess.PrepareAsync(Scenario.Terms);
        using var daemon = live.Start();

        var status = await live.StatusAsync(daemon, s => s.Connection.Cause == "termsWaiting");

        Assert.Contains("sign out and in", status.Connection.Words, StringComparison.Ordinal);
        Assert.DoesNotContain(live.Service.Requests, r => r.Kind == CallKinds.AccountStep);
    }

    [Fact]
    public async Task With_the_key_the_daemon_accepts_them_shows_a_reading_and_says_so_in_the_log()
    {
        await using var live = await DaemonProcess.PrepareAsync(Scenario.Terms, keys: """, "AcceptTerms": true""");
        using var daemon = live.Start();

        await live.StatusAsync(daemon, s => s.Reading is not null);

        Assert.Equal(2, live.Service.Requests.Count(r => r.Kind == CallKinds.AccountStep));
        Assert.Contains(
            "New terms were accepted, because the configuration allows it", (await daemon.StopAsync()).Error,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", ExitCode.Failed, 0)]
    [InlineData(""", "AcceptTerms": true""", ExitCode.Ok, 2)]
    public async Task A_manual_login_uses_the_same_key(string key, int exitCode, int accepted)
    {
        await using var live = await DaemonProcess.PrepareUnsignedAsync(new SimulatorOptions { Scenario = Scenario.Terms }, key);

        var login = await live.LoginAsync();

        Assert.Equal(exitCode, login.ExitCode);
        Assert.Equal(accepted, live.Service.Requests.Count(r => r.Kind == CallKinds.AccountStep));
    }
}
