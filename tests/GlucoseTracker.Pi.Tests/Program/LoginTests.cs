using System.Text;
using System.Text.Json.Nodes;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Simulator;
using GlucoseTracker.Simulator.Faults;
using GlucoseTracker.Simulator.Service;
using GlucoseTracker.Simulator.Scenarios;
using GlucoseTracker.Testing.Support;

namespace GlucoseTracker.Pi.Tests.Program;

/// <summary><c>login</c> and <c>logout</c> as processes against the simulator. All their files are in one folder.</summary>
public sealed class LoginTests : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _folder = TemporaryFolder.CreateInMemory();
    private LibreLinkUpSimulator _service = null!;

    private string State => Path.Combine(_folder.Path, "state");

    private string Config => Path.Combine(_folder.Path, "config.json");

    private SimulatedAccount Account => _service.Service.Account;

    public async Task InitializeAsync()
    {
        await StartAsync(People);
    }

    private static IReadOnlyList<SimulatedPerson> People =>
        SimulatedPerson.CreateMany(2, Scenario.CalmNight.Profile, GlucoseUnit.MillimolesPerLiter);

    private async Task StartAsync(IReadOnlyList<SimulatedPerson> people)
    {
        _service = await LibreLinkUpSimulator.StartAsync(
            new SimulatorOptions { Scenario = Scenario.CalmNight, People = people }, TimeProvider.System);
        _folder.File("authority.pem", _service.Authority.ExportCertificatePem());
        _folder.File("config.json", $$"""
            { "StateDirectory": "{{State}}", "LibreLinkUp": { "BaseAddress": "{{_service.BaseAddress}}" } }
            """);
    }

    public async Task DisposeAsync() => await _service.DisposeAsync();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Login_keeps_account_session_and_password_for_their_owner_only_and_logout_removes_them()
    {
        var person = _service.Service.People[1].PatientId.ToString();
        var login = await LoginAsync(Account.Email, Account.Password, person);

        Assert.True(login.ExitCode == ExitCode.Ok, login.Error);
        Assert.DoesNotContain(Account.Password, login.Output + login.Error, StringComparison.Ordinal);
        var files = Directory.GetFiles(State).Select(f => Path.GetFileName(f)!).Order().ToList();
        Assert.Equal(["account.json", "librelinkup-password", "session.json"], files);
        foreach (var file in files)
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(State, file)));
        }

        Assert.Contains(person, Text("account.json"), StringComparison.Ordinal);
        Assert.DoesNotContain(Account.Password, Text("account.json") + Text("session.json"), StringComparison.Ordinal);
        Assert.Equal(Account.Password, Text("librelinkup-password"));

        var logout = await ProgramProcess.ToEndAsync("logout", "--config", Config);

        Assert.Equal(ExitCode.Ok, logout.ExitCode);
        Assert.Empty(Directory.GetFiles(State));
    }

    [Fact]
    public async Task With_several_people_a_script_must_name_one()
    {
        var login = await LoginAsync(Account.Email, Account.Password);

        Assert.Equal(ExitCode.Invalid, login.ExitCode);
        Assert.Contains(_service.Service.People[0].PatientId.ToString(), login.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("names none of them", login.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(State, "account.json")));
    }

    /// <summary>The person who shares with the account chooses the name that root's terminal shows.</summary>
    [Fact]
    public async Task The_name_of_a_sharer_neither_controls_the_terminal_nor_begins_a_line()
    {
        const string controls = "\u001b]0;owned\u0007\u009b2J\u202e";
        await _service.DisposeAsync();
        await StartAsync(
        [
            People[0] with { FirstName = $"Ada{controls}\n  3  Forged", LastName = new string('x', 100_000) + controls }, People[1],
        ]);

        var login = await LoginAsync(Account.Email, Account.Password);

        Assert.Equal(ExitCode.Invalid, login.ExitCode);
        Assert.Contains("Ada", login.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(login.Output + login.Error, c => (char.IsControl(c) && c != '\n') || c == '\u202e');
        Assert.All(
            login.Error.Split('\n'),
            line => Assert.True(line.Length < 300 && !line.TrimStart().StartsWith("3  Forged", StringComparison.Ordinal), line));
    }

    [Fact]
    public async Task A_third_line_that_names_nobody_is_reported()
    {
        var login = await LoginAsync(Account.Email, Account.Password, "Nobody");

        Assert.Equal(ExitCode.Invalid, login.ExitCode);
        Assert.Contains("The third line of the input names none of them", login.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_no_daemon_runs_the_next_step_is_to_start_one()
    {
        var login = await LoginAsync(Account.Email, Account.Password, _service.Service.People[0].PatientId.ToString());

        Assert.Contains($"start it: glucose-tracker run --config {Config}", login.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_password_is_reported_with_the_required_account_and_not_stored()
    {
        var login = await LoginAsync(Account.Email, "not the password");

        Assert.Equal(ExitCode.Failed, login.ExitCode);
        Assert.Contains("LibreLinkUp app", login.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(Account.Email, login.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(State, "librelinkup-password")));
    }

    [Fact]
    public async Task The_third_try_within_a_minute_waits_instead_of_locking_the_account_and_says_why()
    {
        await LoginAsync(Account.Email, "not the password");
        await LoginAsync(Account.Email, "nor this");

        var third = await LoginAsync(Account.Email, Account.Password);

        Assert.Equal(ExitCode.Failed, third.ExitCode);
        Assert.Matches("a third one within a minute would lock the account\\. Try again in [1-6]?[0-9] s\\.", third.Error);
        Assert.Equal(2, _service.Service.Requests.Count(r => r.Kind == CallKinds.Login));
    }

    [Fact]
    public async Task A_mistyped_password_can_be_corrected_immediately_and_the_refused_pair_is_not_sent_again()
    {
        await LoginAsync(Account.Email, "not the password");

        var again = await LoginAsync(Account.Email, "not the password");
        var corrected = await LoginAsync(Account.Email, Account.Password, _service.Service.People[0].PatientId.ToString());

        Assert.Contains("not sent again", again.Error, StringComparison.Ordinal);
        Assert.True(corrected.ExitCode == ExitCode.Ok, corrected.Error);
        Assert.Equal(2, _service.Service.Requests.Count(r => r.Kind == CallKinds.Login));
    }

    /// <summary>What logout keeps protects the account and holds nothing of it.</summary>
    [Fact]
    public async Task A_logout_shortens_no_lock_out_and_keeps_nothing_of_the_account()
    {
        _service.Service.Fault = Fault.LockedOut;
        await LoginAsync(Account.Email, Account.Password);
        _service.Service.Fault = null;

        await LogoutAsync();
        var again = await LoginAsync(Account.Email, Account.Password);
        var another = await LoginAsync("somebody.else@example.com", Account.Password);

        Assert.All([again, another], login => Assert.Equal(ExitCode.Failed, login.ExitCode));
        Assert.All(
            [again, another],
            login => Assert.Matches("has locked sign-ins for a while after too many of them\\. Try again in [45] min\\.", login.Error));
        Assert.Single(_service.Service.Requests, r => r.Kind == CallKinds.Login);
    }

    [Fact]
    public async Task A_logout_shortens_no_pause_that_the_service_requested()
    {
        _service.Service.Fault = Fault.TooManyRequests.On(CallKinds.Data);
        await LoginAsync(Account.Email, Account.Password);
        _service.Service.Fault = null;

        await LogoutAsync();
        await LogoutAsync();
        var again = await LoginAsync(Account.Email, Account.Password);

        Assert.Equal(ExitCode.Failed, again.ExitCode);
        Assert.Matches("asked for a pause, and it is not over\\. Try again in [45] min\\.", again.Error);
        Assert.Single(_service.Service.Requests, r => r.Kind == CallKinds.Login);
    }

    [Fact]
    public async Task A_logout_forgets_a_refused_pair_and_still_lets_no_third_try_through()
    {
        await LoginAsync(Account.Email, "not the password");
        await LogoutAsync();
        await LoginAsync(Account.Email, "not the password");
        await LogoutAsync();

        var third = await LoginAsync(Account.Email, Account.Password);

        Assert.Equal(ExitCode.Failed, third.ExitCode);
        Assert.Matches("a third one within a minute would lock the account\\. Try again in [1-6]?[0-9] s\\.", third.Error);
        Assert.Equal(2, _service.Service.Requests.Count(r => r.Kind == CallKinds.Login));
    }

    [Fact]
    public async Task Without_input_it_says_what_is_needed()
    {
        var login = await LoginAsync();

        Assert.Equal(ExitCode.Invalid, login.ExitCode);
        Assert.Contains("E-mail and password", login.Error, StringComparison.Ordinal);
    }

    /// <summary>Signs out; at most the waits may be left in the state directory, without data of the account.</summary>
    private async Task LogoutAsync()
    {
        var logout = await ProgramProcess.ToEndAsync("logout", "--config", Config);
        Assert.Equal(ExitCode.Ok, logout.ExitCode);
        Assert.Equal(["session.json"], Directory.GetFiles(State).Select(f => Path.GetFileName(f)!));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(State, "session.json")));
        var kept = JsonNode.Parse(Text("session.json"))!.AsObject();
        Assert.Empty(kept["email"]!.GetValue<string>());
        Assert.All(
            kept.Select(field => field.Key).Except(["format", "email"]),
            field => Assert.Matches("^(login|pause)(Failures|WaitSeconds|DecidedAt|Cause|Tries|Seconds|RequestedSeconds)$", field));
    }

    private string Text(string file) => File.ReadAllText(Path.Combine(State, file), Encoding.UTF8);

    private async Task<ProgramEnd> LoginAsync(params string[] lines)
    {
        using var run = ProgramProcess.Start(
            new Dictionary<string, string> { ["SSL_CERT_FILE"] = Path.Combine(_folder.Path, "authority.pem") },
            "login", "--config", Config, "--from", _folder.File("input", string.Join('\n', lines)));
        return await run.EndAsync();
    }
}
