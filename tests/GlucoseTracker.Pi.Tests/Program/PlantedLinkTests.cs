using System.Diagnostics;
using System.Security.Cryptography;
using GlucoseTracker.Files;
using GlucoseTracker.History.Exchange;
using GlucoseTracker.Pi.Commands;
using GlucoseTracker.Simulator;
using GlucoseTracker.Simulator.Faults;
using GlucoseTracker.Simulator.Scenarios;
using GlucoseTracker.Testing.Support;
using GlucoseTracker.Testing.Xunit;

namespace GlucoseTracker.Pi.Tests.Program;

/// <summary>
/// The daemon was taken over and plants links in its own directory; then root runs a verb. None of root's files may be read out, written,
/// made, or given away by that, whatever the link's kind.
/// </summary>
public sealed class PlantedLinkTests : IAsyncLifetime, IDisposable
{
    private const uint Daemon = 61234;

    /// <summary>
    /// Each file that a verb reads or writes in the state directory, and the names that earlier versions gave to unfinished ones.
    /// </summary>
    private static readonly string[] Names =
    [
        "account.json", "account.json.new", "session.json", "session.json.new", "librelinkup-password", "librelinkup-password.new",
        "history.sqlite", "history.sqlite-wal",
        "history.sqlite-shm", "history.sqlite-journal", "lock", "control.sock", "alarms", "alarm-log", "alive-sent", "last-request",
        "frame.png", "nightscout-pause", "nightscout-upload-pause", "phone-secret", "user-data", "network-config", "meta-data",
        "glucose-tracker-account.txt",
    ];

    private readonly TemporaryFolder _folder = new();
    private LibreLinkUpSimulator _service = null!;

    private string State => _folder.File("home/state");

    private string Precious => _folder.File("precious");

    private string Config => _folder.File("config.json");

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

    public async Task DisposeAsync() => await _service.DisposeAsync();

    public void Dispose() => _folder.Dispose();

    /// <summary>A verb that is not tried here must be one that has no business in the state directory.</summary>
    [Fact]
    public void Each_command_that_uses_the_state_directory_is_tried() =>
        Assert.Equal(
            CommandLine.Create().Subcommands.Select(command => command.Name).Except(["demo", "hats"]).Order(StringComparer.Ordinal),
            Attempts().Select(attempt => attempt[0]).Distinct().Order(StringComparer.Ordinal));

    [SystemFact]
    public Task Behind_a_planted_symbolic_link_no_file_of_roots_is_touched() =>
        AttackAsync(() => Plant((name, target) => File.CreateSymbolicLink(name, target)));

    [SystemFact]
    public Task Behind_a_planted_hard_link_no_file_of_roots_is_touched() =>
        AttackAsync(() => Plant((name, target) => Run("ln", target, name)));

    [SystemFact]
    public Task Through_a_dangling_link_nothing_is_created() =>
        AttackAsync(() => Plant((name, target) => File.CreateSymbolicLink(name, target + ".made-through-the-link")));

    [SystemFact]
    public Task A_link_in_place_of_the_directory_is_refused() => AttackAsync(() =>
    {
        Directory.CreateDirectory(Path.GetDirectoryName(State)!);
        Directory.CreateSymbolicLink(State, Precious);
        foreach (var name in Names)
        {
            File.WriteAllText(Path.Combine(Precious, name), "{}");
        }

        Run("chown", "-h", $"{Daemon}:{Daemon}", Path.GetDirectoryName(State)!, State);
    });

    /// <summary>No single user's rights would be the right ones there.</summary>
    [SystemFact]
    public async Task A_directory_of_roots_in_which_the_daemon_may_write_is_refused()
    {
        Plant((name, target) => File.CreateSymbolicLink(name, target + ".made-through-the-link"));
        Run("chown", $"0:{Daemon}", State, Path.GetDirectoryName(State)!);
        Run("chmod", "770", State);
        var (before, planted) = (Snapshot(), Directory.GetFileSystemEntries(State).Order(StringComparer.Ordinal));

        foreach (var attempt in Attempts().Where(attempt => attempt[0] is not ("card" or "preview")))
        {
            var end = await ProgramProcess.ToEndAsync([.. attempt, "--config", Config]);

            Assert.Equal((attempt[0], ExitCode.Invalid), (attempt[0], end.ExitCode));
            Assert.StartsWith(
                "StateDirectory: ", Assert.Single(end.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
            Assert.Equal((attempt[0], before), (attempt[0], Snapshot()));
            Assert.Equal(planted, Directory.GetFileSystemEntries(State).Order(StringComparer.Ordinal));
        }
    }

    /// <summary>A file that is not regular must not block a command either.</summary>
    [SystemFact]
    public Task In_place_of_each_file_a_pipe_blocks_no_command() =>
        AttackAsync(() => Plant((name, _) => Run("mkfifo", "--mode=666", name)));

    [SystemFact]
    public async Task A_password_of_a_failed_login_changes_no_owner_and_no_mode()
    {
        Plant((name, target) => File.CreateSymbolicLink(name, target));
        var before = Snapshot();

        var end = await RunAsync(["login", "--from", _folder.File("wrong")]);

        Assert.Equal(ExitCode.Failed, end.ExitCode);
        Assert.Equal(before, Snapshot());
        Assert.False(FileStatus.Find(Path.Combine(State, "librelinkup-password"), followLink: false) is not { IsLink: true });
    }

    [SystemFact]
    public async Task Files_that_root_creates_in_the_state_directory_belong_to_the_daemon()
    {
        MakeState();
        foreach (var attempt in Attempts())
        {
            await RunAsync(attempt);
            Assert.All(
                Directory.GetFileSystemEntries(State),
                file => Assert.Equal((file, Daemon), (file, FileStatus.Find(file, followLink: false)!.Value.User)));
            if (attempt[0] is "login" or "import" or "card")
            {
                Assert.NotEmpty(Directory.GetFileSystemEntries(State));
            }
        }
    }

    /// <summary>A file that root names there is the daemon's too, and a directory that the daemon planted leads nowhere.</summary>
    [SystemFact]
    public async Task A_named_file_that_root_writes_into_the_state_directory_belongs_to_the_daemon_and_follows_no_link()
    {
        MakeState();
        await RunAsync(["import", _folder.File("in.csv")]);
        Directory.CreateDirectory(Precious);
        var planted = Path.Combine(State, "planted");
        Directory.CreateSymbolicLink(planted, Precious);
        Run("chown", "-h", $"{Daemon}:{Daemon}", planted);

        foreach (var (command, name) in new[] { ("export", "out.csv"), ("chart", "out.svg") })
        {
            var inState = await RunAsync([command, "--out", Path.Combine(State, name)]);
            var throughLink = await RunAsync([command, "--out", Path.Combine(planted, name)]);

            Assert.True(inState.ExitCode == ExitCode.Ok, inState.Error);
            Assert.Equal(Daemon, FileStatus.Find(Path.Combine(State, name), followLink: false)!.Value.User);
            Assert.Equal(ExitCode.NotWritable, throughLink.ExitCode);
        }

        Assert.Empty(Directory.GetFileSystemEntries(Precious));
    }

    [SystemFact]
    public async Task A_configuration_in_the_daemons_directory_is_changed_with_the_daemons_rights()
    {
        MakeState();
        var precious = MakePrecious("config");
        var planted = Path.Combine(State, "config.json");
        File.CreateSymbolicLink(planted, precious);
        var before = Snapshot();

        var end = await ProgramProcess.ToEndAsync("setup", "--unit", "mg/dL", "--config", planted);

        Assert.NotEqual(ExitCode.Ok, end.ExitCode);
        Assert.Equal(before, Snapshot());
    }

    /// <summary>
    /// Root may name a file in the daemon's directory, and the daemon may put a link there to a file that only root may read.
    /// </summary>
    [SystemFact]
    public async Task A_named_file_behind_a_planted_link_is_not_read_by_root()
    {
        MakeState();
        Directory.CreateDirectory(Precious);
        foreach (var (option, content) in new[]
        {
            ("import", File.ReadAllText(_folder.File("in.csv"))), ("login --from", File.ReadAllText(_folder.File("right"))),
            ("preview --png OUT --state", """{ "now": "2026-11-21T14:34:00" }"""), ("stats --config", File.ReadAllText(Config)),
            ("setup --unit mg/dL --config", File.ReadAllText(Config)),
        })
        {
            var (named, precious) = (Path.Combine(State, "named"), Path.Combine(Precious, "named"));
            File.WriteAllText(precious, content);
            File.SetUnixFileMode(precious, AtomicFile.OwnerOnly);
            File.Delete(named);
            File.CreateSymbolicLink(named, precious);
            var before = Snapshot();

            var end = await RunAsync([.. option.Replace("OUT", _folder.File("out.png"), StringComparison.Ordinal).Split(' '), named]);

            Assert.True(end.ExitCode is ExitCode.Invalid or ExitCode.NotWritable, $"{option}: {end.ExitCode} {end.Error}");
            Assert.Contains("This user may not use", end.Error, StringComparison.Ordinal);
            Assert.Equal(before, Snapshot());
        }

        Assert.Empty(Directory.GetFiles(State, "history*"));
        Assert.DoesNotContain(_service.Service.Requests, request => request.Kind == CallKinds.Login);
    }

    /// <summary>Root's doctor neither reports what a planted link leads to nor sends it to the phone.</summary>
    [SystemFact]
    public async Task A_secret_behind_a_planted_link_is_not_read_by_doctor()
    {
        MakeState();
        var (secret, lines) = (MakePrecious("secret"), MakePrecious("many lines"));
        File.WriteAllText(lines, "root's secret\nhas two lines");
        File.CreateSymbolicLink(Path.Combine(State, "phone-secret"), secret);
        File.CreateSymbolicLink(Path.Combine(State, "librelinkup-password"), lines);
        using var phone = new WebhookReceiver();
        var config = _folder.File("phone.json", $$"""
            {
              "StateDirectory": "{{State}}", "Source": "Phone",
              "Phone": { "Address": "{{phone.Address.GetLeftPart(UriPartial.Authority)}}", "SecretFile": "{{State}}/phone-secret" }
            }
            """);

        var end = await ProgramProcess.ToEndAsync("doctor", "--config", config);

        Assert.DoesNotContain("more than one line", end.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(await phone.NextHeadersAsync(), line => line.Contains("secret", StringComparison.OrdinalIgnoreCase));
    }

    private string[][] Attempts() =>
    [
        ["login", "--from", _folder.File("wrong")], ["login", "--from", _folder.File("right")], ["import", _folder.File("in.csv")],
        ["status"], ["readings"], ["stats"],
        ["export", "--out", _folder.File("out.csv")], ["chart", "--out", _folder.File("out.svg")], ["alarms"], ["snooze"], ["alarm-test"],
        ["webhook-test"], ["doctor"], ["reload"],
        ["setup", "--unit", "mg/dL"], ["blank"], ["run"], ["logout"], ["card", "--out", State],
        ["preview", "--png", Path.Combine(State, "frame.png")],
    ];

    private async Task AttackAsync(Action plant)
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

    /// <summary>Runs it as root. The daemon does not end, so it is stopped after some time.</summary>
    private async Task<ProgramEnd> RunAsync(string[] attempt)
    {
        using var run = ProgramProcess.StartWithInput(
            new Dictionary<string, string> { ["SSL_CERT_FILE"] = _folder.File("authority.pem"), ["RUNTIME_DIRECTORY"] = State },
            attempt[0] == "card" ? "\n\n\n\n\n\nfollower@example.com\na password\n\n" : "",
            attempt[0] is "card" or "preview" || attempt.Contains("--config") ? attempt : [.. attempt, "--config", Config]);
        if (attempt[0] != "run")
        {
            return await run.EndAsync().WaitAsync(TimeSpan.FromMinutes(2));
        }

        for (var i = 0; i < 40 && !run.HasEnded && !File.Exists(Path.Combine(State, "last-request")); i++)
        {
            await Task.Delay(50);
        }

        return run.HasEnded ? await run.EndAsync() : await run.StopAsync();
    }

    private void Plant(Action<string, string> link)
    {
        MakeState();
        foreach (var name in Names)
        {
            link(Path.Combine(State, name), MakePrecious(name));
        }
    }

    private void MakeState()
    {
        Directory.CreateDirectory(State);
        Run("chown", $"{Daemon}:{Daemon}", Path.GetDirectoryName(State)!, State);
    }

    /// <summary>One of root's files; every second one may be read by all, as a password must not.</summary>
    private string MakePrecious(string name)
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

    /// <summary>Name, owner, mode and content of all that is root's.</summary>
    private string Snapshot() => string.Join(
        '\n',
        Directory.GetFileSystemEntries(Precious).Order(StringComparer.Ordinal).Select(file =>
            FileStatus.Find(file, followLink: false) is { } status
                ? $"{Path.GetFileName(file)} {status.User}:{status.Group} {status.Mode:x} " +
                    $"{Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)))}"
                : file));

    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }
}
