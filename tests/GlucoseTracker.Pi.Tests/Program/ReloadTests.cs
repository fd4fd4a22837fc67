using GlucoseTracker.Daemon.Control;
using GlucoseTracker.Simulator.Scenarios;
using GlucoseTracker.Testing.Pictures;

namespace GlucoseTracker.Pi.Tests.Program;

/// <summary>A reload of the daemon as a process.</summary>
public sealed class ReloadTests : IAsyncLifetime
{
    private DaemonProcess _live = null!;

    public async Task InitializeAsync() => _live = await DaemonProcess.PrepareAsync(Scenario.CalmNight);

    public async Task DisposeAsync() => await _live.DisposeAsync();

    [Fact]
    public async Task The_same_process_loads_a_new_configuration()
    {
        using var daemon = _live.Start();
        await _live.StatusAsync(daemon, s => s.Reading is { Unit: "mmol/L" } && s.Panel.Ok);
        _live.Configure("\"Unit\": \"mg/dL\",");

        var reload = await _live.AskAsync("reload");

        Assert.Equal(("", ExitCode.Ok), (reload.Error, reload.ExitCode));
        // The old configuration is not used after the response: no later response may have the old unit.
        Assert.Equal("mg/dL", (await _live.StatusAsync(daemon, s => s.Reading is not null && s.Panel.Ok)).Reading!.Unit);
        Assert.Equal(ExitCode.Ok, (await daemon.StopAsync()).ExitCode);
        Assert.Equal(0, PngReader.ReadFile(_live.Picture).CountLitPixels());
    }

    [Theory]
    [InlineData("\"Unitt\": \"mg/dL\",", "the nearest is Unit.")]
    [InlineData("\"Unit\": mg,", "this is not valid JSON")]
    public async Task An_invalid_configuration_is_refused_and_the_old_one_stays(string line, string reason)
    {
        using var daemon = _live.Start();
        await _live.StatusAsync(daemon, s => s.Reading is not null);
        _live.Configure(line);

        var reload = await _live.AskAsync("reload");
        // The command checks the file before the request; a daemon with another environment checks it again.
        var answer = ControlClient.Ask(_live.State, "reload", ControlJson.Indented.ReloadDocument);

        Assert.Equal(ExitCode.Invalid, reload.ExitCode);
        Assert.Contains(reason, reload.Error, StringComparison.Ordinal);
        Assert.False(answer.Taken);
        Assert.Contains(reason, answer.Problems[0], StringComparison.Ordinal);
        Assert.Equal("mmol/L", (await _live.StatusAsync(daemon, s => s.Panel.Ok)).Reading!.Unit);
        Assert.Contains("The new configuration is refused", (await daemon.StopAsync()).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hang_up_signal_reloads_and_does_not_end_the_daemon()
    {
        using var daemon = _live.Start();
        await _live.StatusAsync(daemon, s => s.Reading is { Unit: "mmol/L" } && s.Panel.Ok);
        _live.Configure("\"Unit\": \"mg/dL\",");

        await daemon.SignalAsync("HUP");

        Assert.Equal("mg/dL", (await _live.StatusAsync(daemon, s => s.Reading is { Unit: "mg/dL" })).Reading!.Unit);
        Assert.Equal(ExitCode.Ok, (await daemon.StopAsync()).ExitCode);
    }

    [Fact]
    public async Task A_configuration_refused_after_a_signal_is_in_log_and_status_until_a_valid_one_is_loaded()
    {
        using var daemon = _live.Start();
        await _live.StatusAsync(daemon, s => s.Reading is not null);
        var good = File.ReadAllText(_live.Config);
        _live.Configure("\"Unitt\": \"mg/dL\",");

        await daemon.SignalAsync("HUP");
        var refused = (await _live.StatusAsync(daemon, s => s.Configuration.RefusedAt is not null)).Configuration;
        var again = (await _live.StatusAsync(daemon, _ => true)).Configuration;
        File.WriteAllText(_live.Config, good);
        var text = (await _live.AskAsync("status")).Output;
        await daemon.SignalAsync("HUP");
        await _live.StatusAsync(daemon, s => s.Configuration.Ok && s.Configuration.RefusedAt is null);

        Assert.False(refused.Ok);
        Assert.Contains("the nearest is Unit.", refused.Problems[0], StringComparison.Ordinal);
        Assert.Equal(refused.Problems, again.Problems);
        Assert.Contains("Refused:", text, StringComparison.Ordinal);
        Assert.Contains("The new configuration is refused", (await daemon.StopAsync()).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_file_with_two_lines_is_reported_at_the_start_and_in_the_status_and_keeps_nothing_from_running()
    {
        ConfigureWebhook("tk_secret\nsecond line\n");
        using var daemon = _live.Start();
        var status = await _live.StatusAsync(daemon, s => s.Reading is not null && s.Panel.Ok);

        var test = await _live.AskAsync("alarm-test");
        var doctor = await _live.AskAsync("doctor");
        var end = await daemon.StopAsync();

        Assert.Contains("more than one line", Assert.Single(status.Configuration.Problems), StringComparison.Ordinal);
        Assert.Contains("webhook at 127.0.0.1: ", test.Output, StringComparison.Ordinal);
        Assert.Contains("more than one line", doctor.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Ok, end.ExitCode);
        Assert.Contains("more than one line", end.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("tk_secret", end.Error + test.Output + doctor.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_invalid_token_file_is_reported_at_the_reload()
    {
        var token = ConfigureWebhook("tk_secret\n");
        using var daemon = _live.Start();
        var before = await _live.StatusAsync(daemon, s => s.Reading is not null && s.Panel.Ok);
        File.WriteAllText(token, "tk secret\n");
        _live.Configure("\"Unit\": \"mg/dL\",");

        await daemon.SignalAsync("HUP");
        var after = await _live.StatusAsync(daemon, s => s.Reading is { Unit: "mg/dL" });

        Assert.True(before.Configuration.Ok);
        Assert.Contains(token, Assert.Single(after.Configuration.Problems), StringComparison.Ordinal);
        var end = await daemon.StopAsync();
        Assert.Contains("a character that no secret has", end.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("tk secret", end.Error, StringComparison.Ordinal);
    }

    /// <summary>Configures a webhook whose token is in a file with this content; returns the path of the file.</summary>
    private string ConfigureWebhook(string content)
    {
        var token = _live.File("token");
        File.WriteAllText(token, content);
        _live.Configure($$"""
            "Notifications": { "Webhook": { "Address": "http://127.0.0.1:9/", "TokenFile": "{{token}}" } },
            """);
        return token;
    }
}
