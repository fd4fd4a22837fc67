using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Polling;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.LibreLinkUp.Session;
using GlucoseTracker.Testing.Logging;
using GlucoseTracker.Testing.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace GlucoseTracker.LibreLinkUp.Tests.Session;

public sealed class SessionFileTests : IDisposable
{
    private static readonly SessionState State = new()
    {
        Email = "a@example.com",
        Home = ServiceHosts.Global,
        Address = new Uri("https://api-de.libreview.io/"),
        Token = new Secret("a.b.c"),
        Expires = DateTimeOffset.FromUnixTimeSeconds(1_900_000_000),
        UserId = "user",
        PatientId = "patient",
        ClientVersion = new Version(4, 17, 0),
        Logins = new LoginThrottle(
            2, TimeSpan.FromMinutes(10), DateTimeOffset.FromUnixTimeSeconds(1_790_000_000),
            ConnectionCause.LockedOut, "mark other-mark", 2),
        Pause = new ServicePause(
            TimeSpan.FromMinutes(7), DateTimeOffset.FromUnixTimeSeconds(1_790_000_001), ConnectionCause.Blocked, 3,
            TimeSpan.FromMinutes(6)),
    };

    private static readonly DateTimeOffset Now = DateTimeOffset.FromUnixTimeSeconds(1_790_000_060);

    private readonly TemporaryFolder _folder = TemporaryFolder.CreateInMemory();

    private string FilePath => Path.Combine(_folder.Path, "state", "session.json");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_stored_session_is_read_back()
    {
        NewFile().Save(State);

        Assert.Equal(State, NewFile().Load());
    }

    [Fact]
    public void Without_a_file_the_state_is_empty() => Assert.Equal(SessionState.Empty, NewFile().Load());

    [Fact]
    public void Only_the_owner_can_read_the_file_from_its_creation_on()
    {
        NewFile().Save(State);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(FilePath));
        File.SetUnixFileMode(FilePath, UnixFileMode.UserRead | UnixFileMode.OtherRead);
        NewFile().Save(State with { PatientId = "other" });

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(FilePath));
    }

    [Fact]
    public void A_file_cut_at_any_byte_is_ignored_and_logged()
    {
        NewFile().Save(State);
        var whole = File.ReadAllBytes(FilePath);
        for (var length = 0; length < whole.Length; length++)
        {
            File.WriteAllBytes(FilePath, whole[..length]);
            var log = new LogList<SessionFile>();

            Assert.Equal(SessionState.Empty, new SessionFile(FilePath, log).Load());
            Assert.Contains(log.Lines, l => l.Contains("damaged", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_writing_that_was_cut_at_any_byte_leaves_the_file_before()
    {
        NewFile().Save(State with { PatientId = "new" });
        var unfinished = File.ReadAllBytes(FilePath);
        NewFile().Save(State);
        for (var length = 0; length <= unfinished.Length; length++)
        {
            File.WriteAllBytes(FilePath + ".new", unfinished[..length]);

            Assert.Equal(State, NewFile().Load());
        }

        NewFile().Save(State with { PatientId = "later" });
        Assert.Equal("later", NewFile().Load().PatientId);
    }

    [Fact]
    public void Flipped_bytes_never_throw()
    {
        NewFile().Save(State);
        var whole = File.ReadAllBytes(FilePath);
        for (var i = 0; i < whole.Length; i++)
        {
            var damaged = (byte[])whole.Clone();
            damaged[i] ^= 0x15;
            File.WriteAllBytes(FilePath, damaged);

            var state = NewFile().Load();

            Assert.True(state.Token is null || state.Token.Reveal().All(c => c is > ' ' and < '\x7f'));
        }
    }

    [Fact]
    public void A_cleared_session_without_a_wait_leaves_no_file()
    {
        NewFile().Save(State with { Logins = LoginThrottle.Fresh, Pause = null });
        File.WriteAllText(FilePath + ".new", "left over");

        NewFile().Clear(Now);

        Assert.Empty(Directory.GetFiles(Path.GetDirectoryName(FilePath)!));
    }

    [Fact]
    public void A_cleared_session_keeps_the_waits_and_nothing_of_the_account()
    {
        NewFile().Save(State);

        NewFile().Clear(Now);

        Assert.Equal(SessionState.Empty with { Logins = State.Logins with { Refused = null }, Pause = State.Pause }, NewFile().Load());
    }

    [Fact]
    public void A_damaged_file_is_removed_when_it_is_cleared()
    {
        NewFile().Save(State);
        File.WriteAllText(FilePath, "{");

        NewFile().Clear(Now);

        Assert.False(File.Exists(FilePath));
    }

    [Fact]
    public void The_text_form_of_a_session_shows_nothing() => Assert.Equal("[session]", State.ToString());

    [Fact]
    public void A_session_of_another_account_is_not_used() =>
        Assert.False(State.For("b@example.com", ServiceHosts.Global).IsSignedIn);

    [Fact]
    public void An_address_outside_the_services_domain_is_not_used() =>
        Assert.False(
            (State with { Address = new Uri("https://api-de.example.com/") }).For("a@example.com", ServiceHosts.Global).IsSignedIn);

    private SessionFile NewFile() => new(FilePath, NullLogger<SessionFile>.Instance);
}
