using System.Diagnostics;
using System.Net.Sockets;
using System.Security.Cryptography;
using GlucoseTracker.Files;
using GlucoseTracker.History.Exchange;
using GlucoseTracker.Simulator;
using GlucoseTracker.Simulator.Scenarios;
using GlucoseTracker.Simulator.Service;
using GlucoseTracker.Testing.Support;

namespace GlucoseTracker.Pi.Tests.Program;

/// <summary>A state directory in which a compromised daemon plants links, and files of root as their targets.</summary>
public abstract class PlantedLinks : IAsyncLifetime
{
    /// <summary>The id of the daemon's user.</summary>
    private protected const uint Daemon = 61234;

    /// <summary>
    /// Each file that a command reads or writes in the state directory, and the names of unfinished files of earlier versions.
    /// </summary>
    private protected static readonly string[] Names =
    [
        "account.json", "account.json.new", "session.json", "session.json.new", "librelinkup-password", "librelinkup-password.new",
        "history.sqlite", "history.sqlite-wal",
        "history.sqlite-shm", "history.sqlite-journal", "lock", "control.sock", "alarms", "alarm-log", "alive-sent", "last-request",
        "frame.png", "nightscout-pause", "nightscout-upload-pause", "phone-secret", "user-data", "network-config", "meta-data",
        "glucose-tracker-account.txt",
    ];

    /// <summary>Ends a test whose command is blocked; a command takes less than a second, and longer on a busy machine.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    private readonly TemporaryFolder _folder = TemporaryFolder.CreateInMemory();
    private LibreLinkUpSimulator _service = null!;

    private protected TemporaryFolder Folder => _folder;

    private protected SimulatedService Service => _service.Service;

    private protected string State => _folder.File("home/state");

    private protected string Precious => _folder.File("precious");

    private protected string Config => _folder.File("config.json");

    public async Task InitializeAsync()
    {
        _service = await LibreLinkUpSimulator.StartAsync(new SimulatorOptions { Scenario = Scenario.CalmNight }, TimeProvider.System);
        File.SetUnixFileMode(_folder.Path, (UnixFileMode)0x1ED);
        _folder.File("authority.pem", _service.Authority.ExportCertificatePem());
        _folder.File("config.json", $$"""
            {
              "StateDirectory": "{{State}}", "LibreLinkUp": { "BaseAddress": "{{_service.BaseAddress}}" },
              "Display": { "Panel": "png", "File": "{{State}}/frame.png" }, "Button": { "Chip": "" }
            }
            """);
        _folder.File("right", $"{_service.Service.Account.Email}\n{_service.Service.Account.Password}\n");
        _folder.File("wrong", $"{_service.Service.Account.Email}\nno such password\n");
        _folder.File("in.csv", ReadingCsv.Header + "\n2026-11-01T08:00:00+00:00,6.2,mmol/L,Stable,LibreLinkUp,112\n");
    }

    public async Task DisposeAsync()
    {
        await _service.DisposeAsync();
        _folder.Dispose();
    }

    private protected string[][] Attempts() =>
    [
        ["login", "--from", _folder.File("wrong")], ["login", "--from", _folder.File("right")], ["import", _folder.File("in.csv")],
        ["status"], ["readings"], ["stats"],
        ["export", "--out", _folder.File("out.csv")], ["chart", "--out", _folder.File("out.svg")], ["alarms"], ["snooze"], ["alarm-test"],
        ["webhook-test"], ["doctor"], ["reload"],
        ["setup", "--unit", "mg/dL"], ["blank"], ["run"], ["logout"], ["card", "--out", State],
        ["preview", "--png", Path.Combine(State, "frame.png")],
    ];

    /// <summary>Tests each command in a new state directory.</summary>
    private protected async Task AttackAsync(Action plant)
    {
        foreach (var attempt in Attempts())
        {
            if (Directory.Exists(Path.GetDirectoryName(State)))
            {
                Directory.Delete(Path.GetDirectoryName(State)!, recursive: true);
            }

            Directory.CreateDirectory(Precious);
            plant();
            var before = Snapshot();

            var end = await RunAsync(attempt);

            Assert.Equal((attempt[0], before), (attempt[0], Snapshot()));
            Assert.DoesNotContain("root's secret", end.Output + end.Error, StringComparison.Ordinal);
            Assert.DoesNotContain(" at GlucoseTracker.", end.Error, StringComparison.Ordinal);
        }
    }

    /// <summary>Runs a command as root to its end; the daemon is stopped when it is ready.</summary>
    /// <param name="attempt">The command and its options.</param>
    /// <param name="whenReady">The state that the daemon must reach before it is stopped.</param>
    private protected async Task<ProgramEnd> RunAsync(string[] attempt, Func<ProgramProcess, Task>? whenReady = null)
    {
        var (socket, isDaemon) = (_folder.File("notify"), attempt[0] == "run");
        using var systemd = new Socket(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);
        if (isDaemon)
        {
            systemd.Bind(new UnixDomainSocketEndPoint(socket));
            File.SetUnixFileMode(socket, (UnixFileMode)0x1B6);
        }

        using var run = ProgramProcess.StartWithInput(
            new Dictionary<string, string>
            {
                ["SSL_CERT_FILE"] = _folder.File("authority.pem"),
                ["RUNTIME_DIRECTORY"] = State,
                ["NOTIFY_SOCKET"] = isDaemon ? socket : "",
            },
            attempt[0] == "card" ? "\n\n\n\n\n\nfollower@example.com\na password\n\n" : "",
            attempt[0] is "card" or "preview" || attempt.Contains("--config") ? attempt : [.. attempt, "--config", Config]);
        var end = run.EndAsync();
        if (isDaemon && await Task.WhenAny(end, systemd.ReceiveAsync(new byte[4096])).WaitAsync(Limit) != end)
        {
            await (whenReady?.Invoke(run) ?? Task.CompletedTask);
            await run.SignalAsync("TERM");
        }

        return await end.WaitAsync(Limit);
    }

    private protected void Plant(Action<string, string> link)
    {
        MakeState();
        foreach (var name in Names)
        {
            link(Path.Combine(State, name), MakePrecious(name));
        }
    }

    private protected void MakeState()
    {
        Directory.CreateDirectory(State);
        Run("chown", $"{Daemon}:{Daemon}", Path.GetDirectoryName(State)!, State);
    }

    /// <summary>A file of root; every second one is readable by all users, unlike a password.</summary>
    private protected string MakePrecious(string name)
    {
        Directory.CreateDirectory(Precious);
        var file = Path.Combine(Precious, name);
        if (!File.Exists(file))
        {
            File.WriteAllText(file, "root's secret");
            File.SetUnixFileMode(file, (UnixFileMode)(name.Length % 2 == 0 ? 0x180 : 0x1A4));
        }

        return file;
    }

    /// <summary>Name, owner, mode and content of all files of root.</summary>
    private protected string Snapshot() => string.Join(
        '\n',
        Directory.GetFileSystemEntries(Precious).Order(StringComparer.Ordinal).Select(file =>
            FileStatus.Find(file, followLink: false) is { } status
                ? $"{Path.GetFileName(file)} {status.User}:{status.Group} {status.Mode:x} " +
                    $"{Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)))}"
                : file));

    private protected static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }
}
