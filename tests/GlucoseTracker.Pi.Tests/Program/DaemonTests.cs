using GlucoseTracker.Simulator;
using GlucoseTracker.Testing;

namespace GlucoseTracker.Pi.Tests.Program;

/// <summary>The daemon as a process.</summary>
public sealed class DaemonTests : IAsyncLifetime
{
    private LiveDaemon _live = null!;

    public async Task InitializeAsync() => _live = await LiveDaemon.PrepareAsync(Scenario.CalmNight);

    public async Task DisposeAsync() => await _live.DisposeAsync();

    [Fact]
    public async Task It_shows_what_the_service_says_answers_status_and_stops_dark()
    {
        using var daemon = _live.Start();
        var status = await _live.StatusAsync(daemon, s => s.Reading is not null && s.Panel.Ok && s.Connection.Ok && s.History.Points > 10);

        Assert.Equal("mmol/L", status.Reading!.Unit);
        Assert.Equal("fresh", status.Freshness);
        Assert.True(status.Connection.Ok);
        Assert.Null(status.Connection.Cause);
        Assert.True(PngReader.ReadFile(_live.Picture).CountLit() > 0);

        var list = await _live.AskAsync("readings", "--last", "3");
        Assert.Equal(3, list.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("mmol/L", list.Output, StringComparison.Ordinal);

        var end = await daemon.StopAsync();
        Assert.Equal(ExitCode.Ok, end.ExitCode);
        Assert.Equal(0, PngReader.ReadFile(_live.Picture).CountLit());
        AssertSilentAboutThePerson(end.Error);
    }

    [Fact]
    public async Task A_second_daemon_on_the_same_state_is_refused_and_the_first_goes_on()
    {
        using var daemon = _live.Start();
        await _live.StatusAsync(daemon, s => s.Reading is not null);

        var second = await _live.AskAsync("run");

        Assert.Equal(ExitCode.AlreadyRunning, second.ExitCode);
        Assert.Contains("Another daemon", second.Error, StringComparison.Ordinal);
        Assert.NotNull((await _live.StatusAsync(daemon, _ => true)).Reading);
    }

    private void AssertSilentAboutThePerson(string log)
    {
        var account = _live.Service.Service.Account;
        Assert.DoesNotContain(account.Email, log, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(account.Password, log, StringComparison.Ordinal);
        Assert.DoesNotContain("mmol", log, StringComparison.Ordinal);
    }
}
