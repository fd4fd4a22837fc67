using System.Net;
using System.Security.Authentication;
using GlucoseTracker.Simulator.Faults;
using GlucoseTracker.Simulator.Tests.Support;

namespace GlucoseTracker.Simulator.Tests;

/// <summary>A fault changes the responses while it is set, and no longer.</summary>
public sealed class FaultTests : IAsyncLifetime
{
    private TestClient _client = null!;

    public async Task InitializeAsync()
    {
        _client = await TestClient.StartAsync();
        await _client.LoginAsync();
    }

    public async Task DisposeAsync() => await _client.DisposeAsync();

    [Fact]
    public async Task A_fault_ends_when_it_is_removed()
    {
        _client.Service.Fault = Fault.ServerError;
        Assert.Equal(HttpStatusCode.InternalServerError, (await _client.ConnectionsAsync()).Status);

        _client.Service.Fault = null;
        Assert.Equal(HttpStatusCode.OK, (await _client.ConnectionsAsync()).Status);
    }

    [Fact]
    public async Task Too_many_requests_come_with_the_delay()
    {
        _client.Service.Fault = Fault.TooManyRequests;

        var response = await _client.ConnectionsAsync();

        Assert.Equal((HttpStatusCode)429, response.Status);
        Assert.Equal(TimeSpan.FromMinutes(4), response.RetryAfter);
    }

    [Fact]
    public async Task A_cut_connection_gives_no_response()
    {
        _client.Service.Fault = Fault.LineCut;

        await Assert.ThrowsAsync<HttpRequestException>(_client.ConnectionsAsync);
    }

    [Fact]
    public async Task A_certificate_of_an_unknown_authority_fails_the_handshake()
    {
        await using var client = await TestClient.StartAsync();
        client.Service.Fault = Fault.CertificateUnknown;

        var error = await Assert.ThrowsAsync<HttpRequestException>(() => client.LoginAsync());

        Assert.IsType<AuthenticationException>(error.InnerException);
    }

    [Fact]
    public async Task A_fault_of_the_sign_in_leaves_data_calls_alone()
    {
        _client.Service.Fault = Fault.WrongPassword;

        Assert.Equal(HttpStatusCode.OK, (await _client.ConnectionsAsync()).Status);
        Assert.Equal(2, (await _client.LoginAsync()).BodyStatus);
    }

    [Fact]
    public void Every_fault_has_a_name_of_its_own() => Assert.Equal(Fault.All.Count, Fault.All.Select(f => f.Name).Distinct().Count());
}
