using System.Net.Sockets;
using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.LibreLinkUp.Session;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace GlucoseTracker.LibreLinkUp.Tests;

public sealed class LibreLinkUpHttpClientTests
{
    /// <summary>
    /// As at the boot of a board without a network yet: the cause is not the password, and no login is counted.
    /// </summary>
    [Theory]
    [InlineData(SocketError.HostNotFound, ConnectionCause.NameLookup)]
    [InlineData(SocketError.NetworkUnreachable, ConnectionCause.NetworkDown)]
    [InlineData(SocketError.ConnectionRefused, ConnectionCause.Unreachable)]
    [InlineData(SocketError.HostUnreachable, ConnectionCause.Unreachable)]
    public async Task A_connection_failure_at_the_first_login_is_reported_as_one(SocketError error, ConnectionCause cause)
    {
        var options = new LibreLinkUpOptions { Email = "follower@example.com", Password = () => new Secret("secret") };
        using var source = new LibreLinkUpSource(
            options, new MemorySessionStore(), new FakeTimeProvider(), NullLogger.Instance,
            (_, _) => throw new SocketException((int)error));

        var failure = await Assert.ThrowsAsync<SourceException>(() => source.FetchCurrentAsync(default));

        Assert.Equal(cause, failure.Cause);
        Assert.DoesNotContain("password", failure.Message, StringComparison.OrdinalIgnoreCase);
    }
}
