using GlucoseTracker.Daemon.Control;
using GlucoseTracker.Simulator;
using GlucoseTracker.Simulator.Service;
using GlucoseTracker.Simulator.Scenarios;
using GlucoseTracker.Testing.Support;

namespace GlucoseTracker.Pi.Tests.Program;

/// <summary>
/// The daemon as a process, with the simulator over HTTPS, whose authority it trusts through SSL_CERT_FILE. All files are in one folder.
/// Each wait is for a state; the time limit of the test runner ends an endless one.
/// </summary>
internal sealed class DaemonProcess : IAsyncDisposable
{
    private readonly TemporaryFolder _folder;
    private readonly LibreLinkUpSimulator _simulator;

    private DaemonProcess(LibreLinkUpSimulator simulator, TemporaryFolder? folder = null) =>
        (_simulator, _folder) = (simulator, folder ?? TemporaryFolder.CreateInMemory());

    public SimulatedService Service => _simulator.Service;

    public string Picture => File("frame.png");

    public string Config => File("config.json");

    /// <summary>The state directory of the daemon.</summary>
    public string State => File("state");

    /// <summary>The runtime directory, which systemd would create in memory.</summary>
    public string Runtime => File("run");

    /// <summary>Starts the service and writes the configuration, with e-mail and password file.</summary>
    /// <param name="scenario">The scenario of the service.</param>
    /// <param name="groups">Further groups of the configuration, each with a comma before it.</param>
    /// <param name="keys">Further keys of the section LibreLinkUp, each with a comma before it.</param>
    /// <param name="folder">The folder, which is deleted at the end; null for one in memory.</param>
    public static async Task<DaemonProcess> PrepareAsync(
        Scenario scenario, string groups = "", string keys = "", TemporaryFolder? folder = null)
    {
        var live = new DaemonProcess(
            await LibreLinkUpSimulator.StartAsync(new SimulatorOptions { Scenario = scenario }, TimeProvider.System), folder);
        live._folder.File("password", live.Service.Account.Password + "\n");
        System.IO.File.SetUnixFileMode(live.File("password"), UnixFileMode.UserRead | UnixFileMode.UserWrite);
        return live.Write($$""", "Email": "{{live.Service.Account.Email}}", "PasswordFile": "{{live.File("password")}}"{{keys}}""", groups);
    }

    /// <summary>Creates the daemon before the first sign-in.</summary>
    /// <param name="options">The options of the simulator.</param>
    /// <param name="keys">Further keys of the section LibreLinkUp, each with a comma before it.</param>
    /// <param name="groups">Further groups of the configuration, each with a comma before it.</param>
    public static async Task<DaemonProcess> PrepareUnsignedAsync(SimulatorOptions options, string keys = "", string groups = "") =>
        new DaemonProcess(await LibreLinkUpSimulator.StartAsync(options, TimeProvider.System)).Write(keys, groups);

    /// <summary>Starts the daemon as if no request had been sent for a while.</summary>
    public ProgramProcess Start(params (string Name, string Value)[] environment)
    {
        System.IO.File.Delete(Path.Combine(Runtime, "last-request"));
        return StartAgain(environment);
    }

    /// <summary>Starts it with all that an earlier start has left, the time of the last request included.</summary>
    public ProgramProcess StartAgain(params (string Name, string Value)[] environment) =>
        ProgramProcess.Start(In(environment), "run", "--config", Config);

    /// <summary>Signs in with the right e-mail and password.</summary>
    public Task<ProgramEnd> LoginAsync() =>
        AskAsync("login", "--from", _folder.File("input", $"{Service.Account.Email}\n{Service.Account.Password}\n"));

    /// <summary>Inserts a line at the beginning of the configuration.</summary>
    public void Configure(string line) => System.IO.File.WriteAllText(Config, $"{{\n{line}{System.IO.File.ReadAllText(Config)[1..]}");

    /// <summary>A path in the folder.</summary>
    public string File(string name) => _folder.File(name);

    /// <summary>Runs a command to its end in the environment of the daemon.</summary>
    public async Task<ProgramEnd> AskAsync(params string[] command)
    {
        using var run = ProgramProcess.Start(In([]), [.. command, "--config", Config]);
        return await run.EndAsync();
    }

    public async Task<StatusDocument> StatusAsync(ProgramProcess daemon, Func<StatusDocument, bool> until)
    {
        while (true)
        {
            Assert.False(daemon.HasEnded);
            try
            {
                var status = ControlClient.Ask(State, "status", ControlJson.Indented.StatusDocument);
                if (until(status))
                {
                    return status;
                }
            }
            catch (DaemonUnavailableException)
            {
                // The daemon has not created its socket yet.
            }

            await Task.Delay(20);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _simulator.DisposeAsync();
        _folder.Dispose();
    }

    private DaemonProcess Write(string keys, string groups)
    {
        _folder.File("authority.pem", _simulator.Authority.ExportCertificatePem());
        Directory.CreateDirectory(Runtime);
        _folder.File("config.json", $$"""
            {
              "StateDirectory": "{{State}}",
              "LibreLinkUp": { "BaseAddress": "{{_simulator.BaseAddress}}"{{keys}} },
              "Display": { "Panel": "png", "File": "{{Picture}}" },
              "Button": { "Chip": "" }{{groups}}
            }
            """);
        return this;
    }

    private Dictionary<string, string> In((string Name, string Value)[] environment) =>
        new(environment.Select(e => KeyValuePair.Create(e.Name, e.Value)))
        {
            ["SSL_CERT_FILE"] = File("authority.pem"),
            ["RUNTIME_DIRECTORY"] = Runtime,
        };
}
