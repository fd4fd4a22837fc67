using System.Text.Json;
using GlucoseTracker.Pi.Control;
using GlucoseTracker.Simulator;

namespace GlucoseTracker.Pi.Tests.Program;

/// <summary>
/// The daemon as a process, against the simulator over HTTPS that it trusts through SSL_CERT_FILE, as it would trust an authority of its owner.
/// Everything lies in one folder. Each wait is for a state; the runner's own limit ends one in vain.
/// </summary>
internal sealed class LiveDaemon : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();

    private LiveDaemon(LibreLinkUpSimulator service) => Service = service;

    public LibreLinkUpSimulator Service { get; }

    public string Picture => Path.Combine(_folder.Path, "frame.png");

    public string Config => Path.Combine(_folder.Path, "config.json");

    /// <summary>Starts the service and writes the configuration.</summary>
    /// <param name="scenario">What the service tells.</param>
    /// <param name="more">Further groups of the configuration, each with a comma before it.</param>
    public static async Task<LiveDaemon> PrepareAsync(Scenario scenario, string more = "")
    {
        var service = await LibreLinkUpSimulator.StartAsync(new SimulatorOptions { Scenario = scenario }, TimeProvider.System);
        var live = new LiveDaemon(service);
        var (folder, account) = (live._folder, service.Service.Account);
        folder.File("authority.pem", service.Authority.ExportCertificatePem());
        folder.File("password", account.Password + "\n");
        File.SetUnixFileMode(Path.Combine(folder.Path, "password"), UnixFileMode.UserRead | UnixFileMode.UserWrite);
        folder.File("config.json", $$"""
            {
              "StateDirectory": "{{folder.Path}}/state",
              "LibreLinkUp": { "BaseAddress": "{{service.BaseAddress}}", "Email": "{{account.Email}}", "PasswordFile": "{{folder.Path}}/password" },
              "Display": { "Panel": "png", "File": "{{live.Picture}}" },
              "Button": { "Chip": "" }{{more}}
            }
            """);
        return live;
    }

    public ProgramRun Start() => ProgramRun.Start(
        new Dictionary<string, string> { ["SSL_CERT_FILE"] = Path.Combine(_folder.Path, "authority.pem") }, "run", "--config", Config);

    /// <summary>Runs a verb to its end.</summary>
    public Task<ProgramEnd> AskAsync(params string[] verb) => ProgramRun.ToEndAsync([.. verb, "--config", Config]);

    public async Task<StatusDocument> StatusAsync(ProgramRun daemon, Func<StatusDocument, bool> until)
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

    public async ValueTask DisposeAsync()
    {
        await Service.DisposeAsync();
        _folder.Dispose();
    }
}
