using GlucoseTracker.Daemon.Power;
using GlucoseTracker.Daemon.State;
using GlucoseTracker.Daemon.Tests.Support;
using GlucoseTracker.Screens.Keys;
using GlucoseTracker.Testing.Logging;
using Microsoft.Extensions.Time.Testing;

namespace GlucoseTracker.Daemon.Tests.Power;

public sealed class PowerWorkerTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 21, 14, 0, 0, TimeSpan.Zero));
    private readonly LogList<PowerWorker> _log = new();
    private readonly TrackerState _state = new();

    [Fact]
    public async Task A_key_switches_off_after_the_picture_has_changed()
    {
        var power = new ScriptedPower(_state) { Answers = [SwitchOffAuthorization.Allowed] };
        using var worker = await StartAsync(power);
        await _state.Becomes(s => s.CanSwitchOff);

        worker.Handle(KeyAction.Refresh, TimeSpan.Zero);
        worker.Handle(KeyAction.SwitchOff, TimeSpan.Zero);

        Assert.True(await power.Asked);
        Assert.True(_state.Current.IsSwitchingOff);
        await worker.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task When_the_system_refuses_the_previous_picture_returns()
    {
        var power = new ScriptedPower(_state) { Answers = [SwitchOffAuthorization.Allowed], Refuses = true };
        using var worker = await StartAsync(power);
        await _state.Becomes(s => s.CanSwitchOff);

        worker.Handle(KeyAction.SwitchOff, TimeSpan.Zero);

        Assert.True(await power.Asked);
        await _state.Becomes(s => !s.IsSwitchingOff);
        await worker.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task Without_the_polkit_rule_no_key_switches_off()
    {
        var power = new ScriptedPower(_state);
        using var worker = await StartAsync(power);

        worker.Handle(KeyAction.SwitchOff, TimeSpan.Zero);
        while (power.Questions < 3)
        {
            _time.Advance(PowerWorker.MaxRetryDelay);
            await Task.Yield();
        }

        Assert.False(_state.Current.CanSwitchOff);
        Assert.False(_state.Current.IsSwitchingOff);
        Assert.False(power.Asked.IsCompleted);
        Assert.Equal(1, _log.Lines.Count(line => line.Contains("does not allow", StringComparison.Ordinal)));
        await worker.StopAsync(CancellationToken.None);
    }

    [Theory]
    [InlineData(SwitchOffAuthorization.NoAnswer)]
    [InlineData(SwitchOffAuthorization.Refused)]
    public async Task A_permission_that_comes_later_takes_effect(SwitchOffAuthorization first)
    {
        var power = new ScriptedPower(_state) { Answers = [first, first, first, SwitchOffAuthorization.Allowed] };
        using var worker = await StartAsync(power);
        worker.Handle(KeyAction.SwitchOff, TimeSpan.Zero);

        while (!_state.Current.CanSwitchOff)
        {
            _time.Advance(PowerWorker.FirstRetryDelay);
            await Task.Yield();
        }

        Assert.Equal(4, power.Questions);
        Assert.False(power.Asked.IsCompleted, "A key that was held before it meant something must not switch off later.");
        worker.Handle(KeyAction.SwitchOff, TimeSpan.Zero);
        Assert.True(await power.Asked);
        await worker.StopAsync(CancellationToken.None);
    }

    [Theory]
    [InlineData("s \"yes\"\n", SwitchOffAuthorization.Allowed)]
    [InlineData("s \"challenge\"\n", SwitchOffAuthorization.Refused)]
    [InlineData("s \"no\"\n", SwitchOffAuthorization.Refused)]
    [InlineData(null, SwitchOffAuthorization.NoAnswer)]
    public void A_missing_answer_of_logind_is_not_a_refusal(string? written, SwitchOffAuthorization expected) =>
        Assert.Equal(expected, LogindPower.ParsePermission(written));

    [Theory]
    [InlineData("s \"yes\"\n", true)]
    [InlineData("s \"challenge\"\n", false)]
    [InlineData("s \"no\"\n", false)]
    [InlineData(null, false)]
    public void Only_the_answer_yes_of_logind_is_a_permission(string? written, bool yes) =>
        Assert.Equal(yes, LogindPower.IsReply(written, "yes"));

    private async Task<PowerWorker> StartAsync(ScriptedPower power)
    {
        var worker = new PowerWorker(power, _state, _time, _log);
        await worker.StartAsync(CancellationToken.None);
        return worker;
    }
}
