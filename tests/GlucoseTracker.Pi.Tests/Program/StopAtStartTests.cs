using GlucoseTracker.Simulator.Scenarios;

namespace GlucoseTracker.Pi.Tests.Program;

/// <summary>A daemon that is stopped while it starts.</summary>
public sealed class StopAtStartTests : IAsyncLifetime
{
    /// <summary>The number of files to delete, so that a signal arrives in between.</summary>
    private const int Unfinished = 5000;

    private DaemonProcess _live = null!;

    public async Task InitializeAsync() => _live = await DaemonProcess.PrepareAsync(Scenario.CalmNight);

    public async Task DisposeAsync() => await _live.DisposeAsync();

    /// <summary>Before it starts its workers, the daemon deletes unfinished files of power cuts.</summary>
    [Theory]
    [InlineData("TERM")]
    [InlineData("INT")]
    public async Task A_signal_between_the_lock_and_the_workers_stops_the_daemon_in_order(string signal)
    {
        Directory.CreateDirectory(_live.State);
        for (var i = 0; i < Unfinished; i++)
        {
            File.WriteAllBytes(Path.Combine(_live.State, $".session.json.{i:x24}.new"), []);
        }

        using var daemon = _live.Start();
        while (!File.Exists(Path.Combine(_live.State, "lock")))
        {
            Assert.False(daemon.HasEnded);
            await Task.Delay(1);
        }

        await daemon.SignalAsync(signal);
        var end = await daemon.EndAsync();

        Assert.Equal((ExitCode.Ok, ""), (end.ExitCode, end.Output));
        Assert.Empty(Directory.GetFiles(_live.State, ".*.new"));
        Assert.False(File.Exists(Path.Combine(_live.Runtime, "start-attempts")));
    }
}
