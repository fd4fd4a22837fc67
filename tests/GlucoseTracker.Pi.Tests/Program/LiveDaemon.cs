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

    public string Picture => File("frame.png");

    public string Config => File("config.json");

    public string State => File("state");

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
        System.IO.File.SetUnixFileMode(live.File("password"), UnixFileMode.UserRead | UnixFileMode.UserWrite);
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

    public ProgramRun Start(params (string Name, string Value)[] environment)
    {
        var all = environment.ToDictionary(e => e.Name, e => e.Value);
        all["SSL_CERT_FILE"] = File("authority.pem");
        return ProgramRun.Start(all, "run", "--config", Config);
    }

    /// <summary>Puts a line at the beginning of the configuration.</summary>
    public void Configure(string line) => System.IO.File.WriteAllText(Config, $"{{\n{line}{System.IO.File.ReadAllText(Config)[1..]}");

    /// <summary>A path in the folder.</summary>
    public string File(string name) => _folder.File(name);

    /// <summary>Runs a verb to its end.</summary>
    public Task<ProgramEnd> AskAsync(params string[] verb) => ProgramRun.ToEndAsync([.. verb, "--config", Config]);

    /// <summary>The same with more in its environment.</summary>
    public async Task<ProgramEnd> AskAsync((string Name, string Value)[] environment, params string[] verb)
    {
        using var run = ProgramRun.Start(environment.ToDictionary(e => e.Name, e => e.Value), [.. verb, "--config", Config]);
        return await run.EndAsync();
    }

    public async Task<StatusDocument> StatusAsync(ProgramRun daemon, Func<StatusDocument, bool> until)
    {
        while (true)
        {
            Assert.False(daemon.HasEnded);
            try
            {
                var status = JsonSerializer.Deserialize(ControlClient.Ask(State, "status"), ControlJson.Readable.StatusDocument)!;
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
