using GlucoseTracker.Pi.Power;
using GlucoseTracker.Pi.State;
using GlucoseTracker.Pi.Tests.Workers;
using GlucoseTracker.Screens;
using Microsoft.Extensions.Logging.Abstractions;

namespace GlucoseTracker.Pi.Tests.Power;

public sealed class PowerWorkerTests
{
    private readonly TrackerState _state = new();

    [Fact]
    public async Task A_key_switches_off_after_the_picture_has_changed()
    {
        var power = new ScriptedPower(_state) { Allows = true };
        using var worker = await StartAsync(power);
        await _state.Becomes(s => s.CanSwitchOff);

        worker.Take(KeyAction.Refresh);
        worker.Take(KeyAction.SwitchOff);

        Assert.True(await power.Asked);
        Assert.True(_state.Current.SwitchingOff);
        await worker.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task When_the_system_refuses_the_true_picture_comes_back()
    {
        var power = new ScriptedPower(_state) { Allows = true, Refuses = true };
        using var worker = await StartAsync(power);
        await _state.Becomes(s => s.CanSwitchOff);

        worker.Take(KeyAction.SwitchOff);

        Assert.True(await power.Asked);
        await _state.Becomes(s => !s.SwitchingOff);
        await worker.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task Without_the_rule_no_key_means_it()
    {
        using var worker = await StartAsync(new ScriptedPower(_state));

        await worker.ExecuteTask!;
        worker.Take(KeyAction.SwitchOff);

        Assert.False(_state.Current.CanSwitchOff);
        Assert.False(_state.Current.SwitchingOff);
    }

    [Theory]
    [InlineData("s \"yes\"\n", true)]
    [InlineData("s \"challenge\"\n", false)]
    [InlineData("s \"no\"\n", false)]
    [InlineData(null, false)]
    public void Only_a_plain_yes_of_logind_is_one(string? written, bool yes) => Assert.Equal(yes, LogindPower.Says(written, "yes"));

    private async Task<PowerWorker> StartAsync(ScriptedPower power)
    {
        var worker = new PowerWorker(power, _state, NullLogger<PowerWorker>.Instance);
        await worker.StartAsync(CancellationToken.None);
        return worker;
    }
}
