using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.Credentials;
using GlucoseTracker.Daemon.Supervision;
using GlucoseTracker.LibreLinkUp.Session;
using GlucoseTracker.Testing.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace GlucoseTracker.Daemon.Tests.Supervision;

public sealed class StartupStatesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 28, 3, 0, 0, TimeSpan.Zero));
    private readonly TrackerOptions _options;

    public StartupStatesTests()
    {
        var defaults = TrackerConfiguration.Defaults;
        _options = defaults with { StateDirectory = _folder.Path, LibreLinkUp = defaults.LibreLinkUp with { Email = "a@example.com" } };
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void After_a_session_was_renamed_the_next_login_waits_an_hour()
    {
        _folder.File("session.json", "whatever broke the start");

        new StartupStates(_options, _folder.Path, _time).Polls.Single(s => s.OnlyBeforeStart).Rename();

        var session = new LoginFiles(_folder.Path).Session(NullLogger<SessionFile>.Instance).Load().For(
            "a@example.com", _options.LibreLinkUp.BaseAddress);
        Assert.Equal(TimeSpan.FromHours(1), session.Logins.GetRemaining(_time.GetUtcNow()));
        Assert.False(session.IsSignedIn);
        Assert.Equal(
            "whatever broke the start", File.ReadAllText(Assert.Single(Directory.GetFiles(_folder.Path, "session.json.unusable-*"))));
    }

    [Fact]
    public void A_wait_before_the_next_login_keeps_the_password_that_was_refused() =>
        Assert.Equal(
            "mark", LoginThrottle.Fresh.WithRefusal(_time.GetUtcNow(), "mark").WithPause(_time.GetUtcNow(), TimeSpan.FromHours(1)).Refused);

    [Fact]
    public void Each_file_is_renamed_and_a_second_time_to_another_name()
    {
        var states = new StartupStates(_options, _folder.Path, _time);
        foreach (var _ in (int[])[1, 2])
        {
            foreach (var name in (string[])["alarms", "sensors", "alarm-test", "alive-sent", "webhook-sent", "last-request"])
            {
                _folder.File(name, name);
            }

            Assert.All(states.FirstToRename, state => Assert.NotNull(state.Rename()));
        }

        Assert.Equal(12, Directory.GetFiles(_folder.Path, "*.unusable-20261128-030000*").Length);
        Assert.All(states.FirstToRename, state => Assert.Null(state.Rename()));
    }

    [Fact]
    public void Failed_starts_are_counted_within_one_boot_until_one_succeeds()
    {
        var marker = new StartAttemptCounter(_folder.Path, "boot");

        Assert.Equal([0, 1, 2], new[] { marker.Increment(), marker.Increment(), marker.Increment() });
        Assert.Equal(0, new StartAttemptCounter(_folder.Path, "next-boot").Increment());
        Assert.Equal(1, new StartAttemptCounter(_folder.Path, "next-boot").Increment());
        marker.Reset();
        Assert.Equal(0, marker.Increment());
    }

    [Theory]
    [InlineData("")]
    [InlineData("boot")]
    [InlineData("boot -1")]
    [InlineData("boot 99999999999999999999")]
    [InlineData("boot 2147483647")]
    [InlineData("boot 2 3")]
    public void An_unreadable_count_is_ignored(string content)
    {
        _folder.File("start-attempts", content);

        Assert.Equal(0, new StartAttemptCounter(_folder.Path, "boot").Increment());
    }

    [Fact]
    public void The_program_starts_although_the_count_cannot_be_stored()
    {
        var marker = new StartAttemptCounter("/proc/nowhere", "boot");

        Assert.Equal(0, marker.Increment());
        marker.Reset();
    }
}
