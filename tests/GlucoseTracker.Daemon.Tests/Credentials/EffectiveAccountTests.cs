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
    public void A_stored_login_supplies_the_missing_settings() =>
        Assert.Equal(new EffectiveAccount(ServiceHosts.Russia, "a@example.com", "person-1"), EffectiveAccount.Create(Open, Stored));

    [Fact]
    public void An_explicit_key_wins() =>
        Assert.Equal(
            new EffectiveAccount(new Uri("https://localhost:8443"), "a@example.com", "person-2"),
            EffectiveAccount.Create(Open with { BaseAddress = new Uri("https://localhost:8443"), Patient = "person-2" }, Stored));

    [Fact]
    public void A_login_stored_for_another_address_is_not_used() =>
        Assert.Equal(
            new EffectiveAccount(Open.BaseAddress, "b@example.com", ""),
            EffectiveAccount.Create(Open with { Email = "b@example.com" }, Stored));

    [Fact]
    public void Without_a_stored_login_only_the_configuration_counts() =>
        Assert.Equal(new EffectiveAccount(Open.BaseAddress, "", ""), EffectiveAccount.Create(Open, null));
}
