using System.Text;
using GlucoseTracker.Simulator.Scenarios;
using GlucoseTracker.Testing.Support;

namespace GlucoseTracker.Pi.Tests.Program;

/// <summary>Hostile files in the state directory of a daemon with a small heap.</summary>
public sealed class HostileStateFileTests
{
    /// <summary>State files at their size limits and far beyond, designed to exhaust the memory: the daemon shows its reading.</summary>
    [Theory]
    [InlineData("[", "{},", 64)]
    [InlineData("", "UrgentLow Ringing 2026-11-21T14:34:00Z\n", 64)]
    [InlineData("", "a", 256)]
    [InlineData("", "\n", 1 << 16)]
    [InlineData("[", "{},", 2048)]
    [InlineData("", "[", 2048)]
    [InlineData("{\"a\":\"", "a", 2048)]
    public async Task Hostile_state_files_do_not_end_the_daemon(string begin, string item, int kilobytes)
    {
        await using var live = await DaemonProcess.PrepareAsync(Scenario.CalmNight, folder: new TemporaryFolder());
        Directory.CreateDirectory(live.State);
        var content = Encoding.UTF8.GetBytes(begin + new StringBuilder().Insert(0, item, (kilobytes << 10) / item.Length - 1));
        foreach (var name in (string[])["session.json", "account.json", "sensors", "alarms", "alarm-log", "alarm-test", "alive-sent",
                "start-attempts", "last-request", "nightscout-pause", "nightscout-upload-pause", "webhook-sent"])
        {
            await File.WriteAllBytesAsync(Path.Combine(live.State, name), content);
            await File.WriteAllBytesAsync(Path.Combine(live.Runtime, name), content);
        }

        using var daemon = live.StartAgain(HostileBody.SmallHeap);

        var status = await live.StatusAsync(daemon, s => s.Reading is not null);

        Assert.Empty(status.Workers);
        Assert.DoesNotContain("OutOfMemory", (await daemon.StopAsync()).Error, StringComparison.Ordinal);
    }
}
