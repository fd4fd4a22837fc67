using System.Net.Sockets;
using System.Text;
using GlucoseTracker.Daemon.Control;
using GlucoseTracker.Simulator.Scenarios;
using GlucoseTracker.Testing.Pictures;

namespace GlucoseTracker.Pi.Tests.Program;

/// <summary>The daemon as a process.</summary>
public sealed class DaemonTests : IAsyncLifetime
{
    private DaemonProcess _live = null!;

    public async Task InitializeAsync() => _live = await DaemonProcess.PrepareAsync(Scenario.CalmNight);

    public async Task DisposeAsync() => await _live.DisposeAsync();

    [Fact]
    public async Task The_daemon_shows_the_value_answers_status_and_leaves_the_panel_dark()
    {
        using var daemon = _live.Start();
        var status = await _live.StatusAsync(daemon, s => s.Reading is not null && s.Panel.Ok && s.Connection.Ok && s.History.Points > 10);

        Assert.Equal("mmol/L", status.Reading!.Unit);
        Assert.Equal("fresh", status.Freshness);
        Assert.True(status.Connection.Ok);
        Assert.Null(status.Connection.Cause);
        Assert.True(PngReader.ReadFile(_live.Picture).CountLitPixels() > 0);

        var list = await _live.AskAsync("readings", "--last", "3");
        Assert.Equal(3, list.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("mmol/L", list.Output, StringComparison.Ordinal);

        var end = await daemon.StopAsync();
        Assert.Equal(ExitCode.Ok, end.ExitCode);
        Assert.Equal(0, PngReader.ReadFile(_live.Picture).CountLitPixels());
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

    /// <summary>In place of a card that is mounted read-only: a folder in which nothing can be made.</summary>
    [Fact]
    public async Task With_an_unwritable_state_directory_the_display_continues_and_status_reports_it()
    {
        File.WriteAllText(_live.Config, File.ReadAllText(_live.Config).Replace(_live.State, "/proc/nowhere", StringComparison.Ordinal));
        using var daemon = _live.Start();
        ProgramEnd status;
        do
        {
            Assert.False(daemon.HasEnded);
            status = await _live.AskAsync("status");
        }
        while (!status.Output.Contains("mmol/L", StringComparison.Ordinal)
            || !status.Output.Contains("shows the picture", StringComparison.Ordinal));

        Assert.Contains("Not kept:  /proc/nowhere/history.sqlite cannot be opened", status.Output, StringComparison.Ordinal);
        Assert.True(PngReader.ReadFile(_live.Picture).CountLitPixels() > 0);
        Assert.Equal(ExitCode.Ok, (await daemon.StopAsync()).ExitCode);
    }

    [Fact]
    public async Task The_same_process_loads_a_new_configuration()
    {
        using var daemon = _live.Start();
        await _live.StatusAsync(daemon, s => s.Reading is { Unit: "mmol/L" } && s.Panel.Ok);
        _live.Configure("\"Unit\": \"mg/dL\",");

        var reload = await _live.AskAsync("reload");

        Assert.Equal(("", ExitCode.Ok), (reload.Error, reload.ExitCode));
        // The old one is gone when the answer comes: no answer after it may be in the old unit.
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
        // The verb looks at the file before it asks; a daemon with another environment looks for itself.
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
    public async Task A_configuration_that_a_signal_brings_and_that_is_refused_stands_in_log_and_status_until_a_good_one_is_loaded()
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
        Assert.Contains("a character that no token has", end.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("tk secret", end.Error, StringComparison.Ordinal);
    }

    /// <summary>In place of a crash loop that nobody can explain: the mark of two starts that did not come through.</summary>
    [Fact]
    public async Task After_two_failed_starts_the_state_is_renamed_and_nothing_is_deleted()
    {
        Directory.CreateDirectory(_live.State);
        var alive = Path.Combine(_live.State, "alive-sent");
        File.WriteAllText(alive, "kept");
        var boot = File.ReadAllText("/proc/sys/kernel/random/boot_id").Trim();
        File.WriteAllText(Path.Combine(_live.Runtime, "start-attempts"), $"{boot} 2\n");

        using var daemon = _live.Start();
        await _live.StatusAsync(daemon, s => s.Reading is not null);
        var end = await daemon.StopAsync();

        Assert.Equal("kept", File.ReadAllText(Assert.Single(Directory.GetFiles(_live.State, "alive-sent.unusable-*"))));
        Assert.Contains("Nothing was deleted", end.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_live.Runtime, "start-attempts")));
    }

    [Fact]
    public async Task Systemd_is_notified_once_of_ready_and_of_stopping_also_through_another_process()
    {
        var path = _live.File("notify");
        using var systemd = new Socket(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);
        systemd.Bind(new UnixDomainSocketEndPoint(path));
        // Read all the time, as systemd does: the kernel queues ten messages, and the sender of one more waits.
        var heard = new List<string>();
        using var end = new CancellationTokenSource();
        var reading = Task.Run(async () =>
        {
            var buffer = new byte[4096];
            while (!end.IsCancellationRequested || systemd.Available > 0)
            {
                if (systemd.Available > 0)
                {
                    heard.Add(Encoding.UTF8.GetString(buffer, 0, systemd.Receive(buffer)));
                }
                else
                {
                    await Task.Delay(5);
                }
            }
        });
        using var daemon = _live.Start(("NOTIFY_SOCKET", path), ("WATCHDOG_USEC", "3000000"));
        await _live.StatusAsync(daemon, s => s.Reading is not null);
        await _live.AskAsync("reload");
        await daemon.StopAsync();
        await end.CancelAsync();
        await reading;

        Assert.Equal("READY=1", heard[0]);
        Assert.Single(heard, "STOPPING=1");
        Assert.DoesNotContain("READY=1", heard.SkipWhile(h => h != "STOPPING=1"));
        Assert.Contains("WATCHDOG=1", heard);
    }

    [Fact]
    public async Task An_unfinished_file_of_a_power_cut_is_removed_at_the_next_start()
    {
        Directory.CreateDirectory(_live.State);
        var unfinished = Path.Combine(_live.State, ".session.json.0123456789abcdef01234567.new");
        await File.WriteAllTextAsync(unfinished, "cut");
        using var daemon = _live.Start();
        await _live.StatusAsync(daemon, _ => true);

        Assert.False(File.Exists(unfinished));
        await daemon.StopAsync();
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

    private void AssertSilentAboutThePerson(string log)
    {
        var account = _live.Service.Account;
        Assert.DoesNotContain(account.Email, log, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(account.Password, log, StringComparison.Ordinal);
        Assert.DoesNotContain("mmol", log, StringComparison.Ordinal);
    }
}
