using System.Text.Json;
using GlucoseTracker.Pi.Control;
using GlucoseTracker.Simulator;

namespace GlucoseTracker.Pi.Tests.Program;

/// <summary>
/// The program as processes, against the simulator over HTTPS that it trusts through SSL_CERT_FILE, as it would trust an authority of its
/// owner. Everything that it writes lies in one folder. Each wait is for a state; the runner's own limit ends one in vain.
/// </summary>
internal sealed class DaemonRig : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly LibreLinkUpSimulator _simulator;

    private DaemonRig(LibreLinkUpSimulator simulator) => _simulator = simulator;

    public SimulatedService Service => _simulator.Service;

    public string Folder => _folder.Path;

    /// <summary>Where the daemon keeps what outlives it.</summary>
    public string State => Path.Combine(Folder, "state");

    /// <summary>What systemd would make in memory.</summary>
    public string Runtime => Path.Combine(Folder, "run");

    public string Picture => Path.Combine(Folder, "frame.png");

    public string Config => Path.Combine(Folder, "config.json");

    /// <summary>A rig in which nothing runs yet.</summary>
    /// <param name="options">What is simulated.</param>
    /// <param name="settings">Further keys of the section LibreLinkUp, as JSON that begins with a comma; null: none.</param>
    public static async Task<DaemonRig> NewAsync(SimulatorOptions options, Func<DaemonRig, string>? settings = null)
    {
        var rig = new DaemonRig(await LibreLinkUpSimulator.StartAsync(options, TimeProvider.System));
        rig._folder.File("authority.pem", rig._simulator.Authority.ExportCertificatePem());
        Directory.CreateDirectory(rig.Runtime);
        rig._folder.File("config.json", $$"""
            {
              // Everything that this test makes lies in one folder.
              "StateDirectory": "{{rig.State}}",
              "LibreLinkUp": { "BaseAddress": "{{rig._simulator.BaseAddress}}"{{settings?.Invoke(rig)}} },
              "Display": { "Panel": "png", "File": "{{rig.Picture}}" },
              "Button": { "Chip": "" }
            }
            """);
        return rig;
    }

    /// <summary>A file that only its owner can read.</summary>
    public string OwnerOnlyFile(string name, string content)
    {
        var file = _folder.File(name, content);
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        return file;
    }

    /// <summary>Signs in with the right e-mail and password.</summary>
    public async Task<ProgramEnd> LoginAsync()
    {
        using var run = Run([], "login", "--config", Config, "--from", _folder.File("input", $"{Service.Account.Email}\n{Service.Account.Password}\n"));
        return await run.EndAsync();
    }

    /// <summary>Starts the daemon as if nothing had been asked for a while.</summary>
    public ProgramRun StartDaemon(params (string Name, string Value)[] environment)
    {
        File.Delete(Path.Combine(Runtime, "last-request"));
        return Run(environment, "run", "--config", Config);
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
        await _simulator.DisposeAsync();
        _folder.Dispose();
    }

    private ProgramRun Run((string Name, string Value)[] environment, params string[] arguments)
    {
        var all = environment.ToDictionary(e => e.Name, e => e.Value);
        all["SSL_CERT_FILE"] = Path.Combine(Folder, "authority.pem");
        all["RUNTIME_DIRECTORY"] = Runtime;
        return ProgramRun.Start(all, arguments);
    }
}
