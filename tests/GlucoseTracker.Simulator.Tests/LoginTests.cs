using System.Net;
using GlucoseTracker.Simulator.Service;
using GlucoseTracker.Simulator.Tests.Support;

namespace GlucoseTracker.Simulator.Tests;

/// <summary>Sign-in, redirect, account steps, lock-out and tokens (docs/librelinkup.md).</summary>
public sealed class LoginTests : IAsyncLifetime
{
    private TestClient _client = null!;

    public async Task InitializeAsync() => _client = await TestClient.StartAsync();

    public async Task DisposeAsync() => await _client.DisposeAsync();

    [Fact]
    public async Task A_right_password_gives_a_token_that_reads_the_connections()
    {
        Assert.Equal(0, (await _client.LoginAsync()).BodyStatus);

        var connections = await _client.ConnectionsAsync();

        Assert.Equal(HttpStatusCode.OK, connections.Status);
        Assert.Equal(1, connections.Find("data")?.GetArrayLength());
        Assert.NotNull(connections.Find("ticket", "token"));
    }

    [Fact]
    public async Task A_login_at_another_host_is_redirected_to_the_region_once()
    {
        _client.Service.Rules = new ServiceRules { Region = "eu2" };

        var redirect = await _client.LoginAsync();
        Assert.True(redirect.Find("data", "redirect")?.GetBoolean());
        Assert.Equal("eu2", redirect.Find("data", "region")?.GetString());

        Assert.NotNull((await _client.LoginAsync()).Find("data", "authTicket"));
    }

    [Fact]
    public async Task Terms_come_before_the_session_and_accepting_them_gives_it()
    {
        _client.Service.Rules = new ServiceRules { Steps = [AccountStep.Terms] };

        var step = await _client.LoginAsync();
        Assert.Equal(4, step.BodyStatus);
        Assert.Equal("tou", step.Find("data", "step", "type")?.GetString());
        Assert.Equal(HttpStatusCode.Unauthorized, (await _client.ConnectionsAsync()).Status);

        Assert.Equal(0, (await _client.ContinueAsync("tou")).BodyStatus);
        Assert.Equal(HttpStatusCode.OK, (await _client.ConnectionsAsync()).Status);
    }

    [Fact]
    public async Task A_step_that_needs_the_app_is_not_completed()
    {
        _client.Service.Rules = new ServiceRules { Steps = [AccountStep.VerifyEmail] };
        await _client.LoginAsync();

        Assert.Equal(4, (await _client.ContinueAsync("verifyEmail")).BodyStatus);
    }

    [Fact]
    public async Task Three_wrong_passwords_within_a_minute_lock_the_account_for_five_minutes()
    {
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(2, (await _client.LoginAsync("wrong")).BodyStatus);
        }

        var locked = await _client.LoginAsync();
        Assert.Equal(429, locked.BodyStatus);
        Assert.Equal(300, locked.Find("data", "data", "lockout")?.GetInt32());

        _client.Time.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(0, (await _client.LoginAsync()).BodyStatus);
    }

    [Fact]
    public async Task Three_wrong_passwords_in_more_than_a_minute_lock_nothing()
    {
        for (var i = 0; i < 3; i++)
        {
            await _client.LoginAsync("wrong");
            _client.Time.Advance(TimeSpan.FromSeconds(31));
        }

        Assert.Equal(0, (await _client.LoginAsync()).BodyStatus);
    }

    [Fact]
    public async Task A_token_ends_after_half_a_year()
    {
        await _client.LoginAsync();

        _client.Time.Advance(TimeSpan.FromDays(180));

        Assert.Equal(HttpStatusCode.Unauthorized, (await _client.ConnectionsAsync()).Status);
    }

    [Fact]
    public async Task Ended_sessions_and_foreign_tokens_are_refused()
    {
        await _client.LoginAsync();
        _client.Service.EndSessions();
        Assert.Equal(HttpStatusCode.Unauthorized, (await _client.ConnectionsAsync()).Status);

        _client.Token = "a.b.c";
        Assert.Equal(HttpStatusCode.Unauthorized, (await _client.ConnectionsAsync()).Status);
    }

    [Fact]
    public async Task An_account_that_moved_redirects_data_calls_until_the_next_login()
    {
        await _client.LoginAsync();
        _client.Service.Rules = new ServiceRules { MovedTo = "fr" };

        Assert.Equal("fr", (await _client.ConnectionsAsync()).Find("data", "region")?.GetString());

        await _client.LoginAsync();
        Assert.Equal(1, (await _client.ConnectionsAsync()).Find("data")?.GetArrayLength());
    }

    [Fact]
    public async Task An_old_client_version_is_refused_with_the_minimum()
    {
        await _client.LoginAsync();
        _client.Version = "4.15.0";

        var refusal = await _client.ConnectionsAsync();

        Assert.Equal(HttpStatusCode.Forbidden, refusal.Status);
        Assert.Equal("4.16.0", refusal.Find("data", "minimumVersion")?.GetString());
    }
}
