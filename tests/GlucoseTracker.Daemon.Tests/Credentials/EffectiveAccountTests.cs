using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.Credentials;
using GlucoseTracker.LibreLinkUp;
using GlucoseTracker.LibreLinkUp.Session;

namespace GlucoseTracker.Daemon.Tests.Credentials;

public sealed class EffectiveAccountTests
{
    private static readonly LibreLinkUpSettings Open = TrackerConfiguration.Defaults.LibreLinkUp;
    private static readonly StoredAccount Stored = new("a@example.com", ServiceHosts.Russia, "person-1");

    [Fact]
    public void What_login_stored_fills_what_the_configuration_leaves_open() =>
        Assert.Equal(new EffectiveAccount(ServiceHosts.Russia, "a@example.com", "person-1"), EffectiveAccount.Create(Open, Stored));

    [Fact]
    public void An_explicit_key_wins() =>
        Assert.Equal(
            new EffectiveAccount(new Uri("https://localhost:8443"), "a@example.com", "person-2"),
            EffectiveAccount.Create(Open with { BaseAddress = new Uri("https://localhost:8443"), Patient = "person-2" }, Stored));

    [Fact]
    public void What_was_stored_for_another_address_is_not_used() =>
        Assert.Equal(
            new EffectiveAccount(Open.BaseAddress, "b@example.com", ""),
            EffectiveAccount.Create(Open with { Email = "b@example.com" }, Stored));

    [Fact]
    public void With_nothing_stored_the_configuration_is_all() =>
        Assert.Equal(new EffectiveAccount(Open.BaseAddress, "", ""), EffectiveAccount.Create(Open, null));
}
