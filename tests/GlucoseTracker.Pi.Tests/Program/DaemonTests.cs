using System.Net.Sockets;
using System.Text;
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
    public async Task A_second_daemon_on_the_same_state_is_refused_and_the_first_continues()
    {
        using var daemon = _live.Start();
        await _live.StatusAsync(daemon, s => s.Reading is not null);

        var second = await _live.AskAsync("run");

        Assert.Equal(ExitCode.AlreadyRunning, second.ExitCode);
        Assert.Contains("Another daemon", second.Error, StringComparison.Ordinal);
        Assert.NotNull((await _live.StatusAsync(daemon, _ => true)).Reading);
    }

    /// <summary>Replaces a card that is mounted read-only: a folder in which no file can be created.</summary>
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

    /// <summary>Replaces an unexplained crash loop: the count of two failed starts.</summary>
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
        // The socket is read continuously like by systemd, because the kernel queues ten messages and then blocks the sender.
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

    private void AssertSilentAboutThePerson(string log)
    {
        var account = _live.Service.Account;
        Assert.DoesNotContain(account.Email, log, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(account.Password, log, StringComparison.Ordinal);
        Assert.DoesNotContain("mmol", log, StringComparison.Ordinal);
    }
}
