using System.Text.Json;
using GlucoseTracker.Pi.Control;
using GlucoseTracker.Simulator;
using GlucoseTracker.Testing;

namespace GlucoseTracker.Pi.Tests.Program;

/// <summary>
/// The daemon as a process, against the simulator over HTTPS that it trusts through SSL_CERT_FILE, as it would trust an authority of its owner.
/// Each wait is for a state; the runner's own limit ends one in vain.
/// </summary>
public sealed class DaemonTests : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private LibreLinkUpSimulator _service = null!;

    private string Picture => Path.Combine(_folder.Path, "frame.png");

    private string Config => Path.Combine(_folder.Path, "config.json");

    public async Task InitializeAsync()
    {
        _service = await LibreLinkUpSimulator.StartAsync(new SimulatorOptions { Scenario = Scenario.CalmNight }, TimeProvider.System);
        _folder.File("authority.pem", _service.Authority.ExportCertificatePem());
        _folder.File("password", _service.Service.Account.Password + "\n");
        File.SetUnixFileMode(Path.Combine(_folder.Path, "password"), UnixFileMode.UserRead | UnixFileMode.UserWrite);
        _folder.File("config.json", $$"""
            {
              // Everything that this test makes lies in one folder.
              "StateDirectory": "{{_folder.Path}}/state",
              "LibreLinkUp": { "BaseAddress": "{{_service.BaseAddress}}", "Email": "{{_service.Service.Account.Email}}", "PasswordFile": "{{_folder.Path}}/password" },
              "Display": { "Panel": "png", "File": "{{Picture}}" },
              "Button": { "Chip": "" }
            }
            """);
    }

    public async Task DisposeAsync() => await _service.DisposeAsync();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task It_shows_what_the_service_says_answers_status_and_stops_dark()
    {
        using var daemon = Start();
        var status = await StatusAsync(daemon, s => s.Reading is not null && s.Panel.Ok && s.Connection.Ok && s.History.Points > 10);

        Assert.Equal("mmol/L", status.Reading!.Unit);
        Assert.Equal("fresh", status.Freshness);
        Assert.True(status.Connection.Ok);
        Assert.Null(status.Connection.Cause);
        Assert.True(PngReader.ReadFile(Picture).CountLit() > 0);

        var list = await ProgramRun.ToEndAsync("readings", "--last", "3", "--config", Config);
        Assert.Equal(3, list.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("mmol/L", list.Output, StringComparison.Ordinal);

        var end = await daemon.StopAsync();
        Assert.Equal(ExitCode.Ok, end.ExitCode);
        Assert.Equal(0, PngReader.ReadFile(Picture).CountLit());
        AssertSilentAboutThePerson(end.Error);
    }

    [Fact]
    public async Task A_second_daemon_on_the_same_state_is_refused_and_the_first_goes_on()
    {
        using var daemon = Start();
        await StatusAsync(daemon, s => s.Reading is not null);

        var second = await ProgramRun.ToEndAsync("run", "--config", Config);

        Assert.Equal(ExitCode.AlreadyRunning, second.ExitCode);
        Assert.Contains("Another daemon", second.Error, StringComparison.Ordinal);
        Assert.NotNull((await StatusAsync(daemon, _ => true)).Reading);
    }

    /// <summary>In place of a card that is mounted read-only: a folder in which nothing can be made.</summary>
    [Fact]
    public async Task Where_the_state_directory_takes_nothing_the_display_goes_on_and_status_says_so()
    {
        var config = _folder.File("nowhere.json", File.ReadAllText(Config).Replace($"{_folder.Path}/state", "/proc/nowhere", StringComparison.Ordinal));
        var environment = new Dictionary<string, string>
        {
            ["SSL_CERT_FILE"] = Path.Combine(_folder.Path, "authority.pem"),
            ["RUNTIME_DIRECTORY"] = Directory.CreateDirectory(Path.Combine(_folder.Path, "run")).FullName,
        };
        using var daemon = ProgramRun.Start(environment, "run", "--config", config);
        ProgramEnd status;
        do
        {
            Assert.False(daemon.HasEnded);
            using var ask = ProgramRun.Start(environment, "status", "--config", config);
            status = await ask.EndAsync();
        }
        while (!status.Output.Contains("mmol/L", StringComparison.Ordinal) || !status.Output.Contains("shows the picture", StringComparison.Ordinal));

        Assert.Contains("Not kept:  /proc/nowhere/history.sqlite cannot be opened", status.Output, StringComparison.Ordinal);
        Assert.True(PngReader.ReadFile(Picture).CountLit() > 0);
        Assert.Equal(ExitCode.Ok, (await daemon.StopAsync()).ExitCode);
    }

    private ProgramRun Start() => ProgramRun.Start(
        new Dictionary<string, string> { ["SSL_CERT_FILE"] = Path.Combine(_folder.Path, "authority.pem") }, "run", "--config", Config);

    private async Task<StatusDocument> StatusAsync(ProgramRun daemon, Func<StatusDocument, bool> until)
    {
        while (true)
        {
            Assert.False(daemon.HasEnded);
            try
            {
                var status = JsonSerializer.Deserialize(ControlClient.Ask(Path.Combine(_folder.Path, "state"), "status"), ControlJson.Readable.StatusDocument)!;
                if (until(status))
                {
                    return status;
                }
            }
            catch (NoDaemonException)
            {
                // It has not made its socket yet.
            }

            await Task.Delay(20);
        }
    }

    private void AssertSilentAboutThePerson(string log)
    {
        var account = _service.Service.Account;
        Assert.DoesNotContain(account.Email, log, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(account.Password, log, StringComparison.Ordinal);
        Assert.DoesNotContain("mmol", log, StringComparison.Ordinal);
    }
}
