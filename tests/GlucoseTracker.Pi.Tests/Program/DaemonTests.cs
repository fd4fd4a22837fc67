using GlucoseTracker.Simulator;
using GlucoseTracker.Testing;

namespace GlucoseTracker.Pi.Tests.Program;

/// <summary>The daemon as a process, with everything in its configuration.</summary>
public sealed class DaemonTests : IAsyncLifetime
{
    private DaemonRig _rig = null!;

    public async Task InitializeAsync() => _rig = await DaemonRig.NewAsync(
        new SimulatorOptions { Scenario = Scenario.CalmNight },
        rig => $$"""
            , "Email": "{{rig.Service.Account.Email}}", "PasswordFile": "{{rig.OwnerOnlyFile("password", rig.Service.Account.Password + "\n")}}"
            """);

    public async Task DisposeAsync() => await _rig.DisposeAsync();

    [Fact]
    public async Task It_shows_what_the_service_says_answers_status_and_stops_dark()
    {
        using var daemon = _rig.StartDaemon();
        var status = await _rig.StatusAsync(daemon, s => s.Reading is not null && s.Panel.Ok && s.Connection.Ok && s.History.Points > 10);

        Assert.Equal("mmol/L", status.Reading!.Unit);
        Assert.Equal("fresh", status.Freshness);
        Assert.True(status.Connection.Ok);
        Assert.Null(status.Connection.Cause);
        Assert.True(PngReader.ReadFile(_rig.Picture).CountLit() > 0);

        var list = await ProgramRun.ToEndAsync("readings", "--last", "3", "--config", _rig.Config);
        Assert.Equal(3, list.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("mmol/L", list.Output, StringComparison.Ordinal);

        var end = await daemon.StopAsync();
        Assert.Equal(ExitCode.Ok, end.ExitCode);
        Assert.Equal(0, PngReader.ReadFile(_rig.Picture).CountLit());
        AssertSilentAboutThePerson(end.Error);
    }

    [Fact]
    public async Task A_second_daemon_on_the_same_state_is_refused_and_the_first_goes_on()
    {
        using var daemon = _rig.StartDaemon();
        await _rig.StatusAsync(daemon, s => s.Reading is not null);

        var second = await ProgramRun.ToEndAsync("run", "--config", _rig.Config);

        Assert.Equal(ExitCode.AlreadyRunning, second.ExitCode);
        Assert.Contains("Another daemon", second.Error, StringComparison.Ordinal);
        Assert.NotNull((await _rig.StatusAsync(daemon, _ => true)).Reading);
    }

    private void AssertSilentAboutThePerson(string log)
    {
        var account = _rig.Service.Account;
        Assert.DoesNotContain(account.Email, log, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(account.Password, log, StringComparison.Ordinal);
        Assert.DoesNotContain("mmol", log, StringComparison.Ordinal);
    }
}
