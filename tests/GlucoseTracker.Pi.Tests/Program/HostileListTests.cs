using GlucoseTracker.Daemon.Control;
using GlucoseTracker.Simulator;
using GlucoseTracker.Simulator.Nightscout;

namespace GlucoseTracker.Pi.Tests.Program;

/// <summary>Hostile responses of a Nightscout site or a phone.</summary>
public sealed class HostileListTests
{
    [Theory]
    [InlineData("Nightscout", "[", "{},", "{}]")]
    [InlineData("Nightscout", "[", """{"sgv":45,"date":1795834800000},""", "{}]")]
    [InlineData("Nightscout", "", "[", "")]
    [InlineData("Phone", "[", "{},", "{}]")]
    [InlineData("Phone", "[", """{"sgv":45,"date":1795834800000},""", "{}]")]
    [InlineData("Phone", "", "[", "")]
    [InlineData("Phone", "[{\"device\":\"", "a", "\"}]")]
    public async Task A_hostile_list_of_a_site_or_a_phone_does_not_end_the_daemon(string source, string begin, string item, string end)
    {
        await using var site = await NightscoutSimulator.StartAsync(TimeProvider.System);
        var asked = 0;
        var body = HostileBody.Create(begin, item, end);
        site.ResponseOverride = async http =>
        {
            Interlocked.Increment(ref asked);
            http.Response.ContentType = HostileBody.Json;
            await http.Response.Body.WriteAsync(body);
        };
        await using var live = await DaemonProcess.PrepareUnsignedAsync(new SimulatorOptions());
        live.Configure($$""" "Source": "{{source}}", "{{source}}": { "Address": "{{site.Address}}" },""");
        using var daemon = live.Start(HostileBody.SmallHeap);

        var status = await live.StatusAsync(daemon, s => asked > 0 && PollHasEnded(s));

        Assert.True(asked > 0);
        Assert.Empty(status.Workers);
        var stopped = await daemon.StopAsync();
        Assert.Equal(ExitCode.Ok, stopped.ExitCode);
        Assert.DoesNotContain("OutOfMemory", stopped.Error, StringComparison.Ordinal);
    }

    /// <summary>The time of the next poll is published after a poll, or before the first one, which is due immediately.</summary>
    private static bool PollHasEnded(StatusDocument status) =>
        status.Connection.NextPollAt > TimeProvider.System.GetUtcNow() + TimeSpan.FromSeconds(20);
}
