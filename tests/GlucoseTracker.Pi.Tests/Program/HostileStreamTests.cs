using GlucoseTracker.Simulator.Nightscout;
using GlucoseTracker.Simulator.Scenarios;

namespace GlucoseTracker.Pi.Tests.Program;

/// <summary>Hostile streams of an ntfy server.</summary>
public sealed class HostileStreamTests
{
    /// <summary>The stream of commands: 2 MiB without a line break, of lines that are no messages, and of messages.</summary>
    [Theory]
    [InlineData("{},")]
    [InlineData("{}\n")]
    [InlineData("[")]
    [InlineData("{\"event\":\"message\",\"id\":\"\",\"message\":\"0123456789abcdef snooze\"}\n")]
    public async Task A_hostile_stream_of_commands_does_not_end_the_daemon(string item)
    {
        await using var server = await NightscoutSimulator.StartAsync(TimeProvider.System);
        var subscribed = 0;
        var body = HostileBody.Create("", item, "\n");
        server.ResponseOverride = async http =>
        {
            if (http.Request.Path.Value!.EndsWith("/json", StringComparison.Ordinal))
            {
                Interlocked.Increment(ref subscribed);
                await http.Response.Body.WriteAsync(body);
            }
        };
        await using var live = await DaemonProcess.PrepareAsync(
            Scenario.CalmNight,
            $$""", "Notifications": { "Ntfy": { "Server": "{{server.Address}}", "Topic": "alarms", "CommandTopic": "commands" } }""");
        using var daemon = live.Start(HostileBody.SmallHeap);

        // A second subscription follows when the first has been read to its end.
        var status = await live.StatusAsync(daemon, s => s.Reading is not null && subscribed > 1);

        Assert.Empty(status.Workers);
        var stopped = await daemon.StopAsync();
        Assert.Equal(ExitCode.Ok, stopped.ExitCode);
        Assert.DoesNotContain("OutOfMemory", stopped.Error, StringComparison.Ordinal);
    }
}
