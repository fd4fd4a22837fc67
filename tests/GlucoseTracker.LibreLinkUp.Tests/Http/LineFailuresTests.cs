using System.Net;
using System.Net.Sockets;
using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.LibreLinkUp.Session;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace GlucoseTracker.LibreLinkUp.Tests.Http;

public sealed class LineFailuresTests
{
    /// <summary>As at the boot of a board whose network is not up yet: never a matter of the password, and no login is counted for it.</summary>
    [Theory]
    [InlineData(SocketError.HostNotFound, ConnectionCause.NameLookup)]
    [InlineData(SocketError.TryAgain, ConnectionCause.NameLookup)]
    [InlineData(SocketError.NoData, ConnectionCause.NameLookup)]
    [InlineData(SocketError.NetworkDown, ConnectionCause.NetworkDown)]
    [InlineData(SocketError.NetworkUnreachable, ConnectionCause.NetworkDown)]
    [InlineData(SocketError.ConnectionRefused, ConnectionCause.Unreachable)]
    [InlineData(SocketError.HostUnreachable, ConnectionCause.Unreachable)]
    public async Task A_line_that_fails_at_the_first_login_is_called_so(SocketError error, ConnectionCause cause)
    {
        var options = new LibreLinkUpOptions { Email = "follower@example.com", Password = () => new Secret("secret") };
        using var source = new LibreLinkUpSource(
            options, new MemorySessionStore(), new FakeTimeProvider(), NullLogger.Instance, (_, _) => throw new SocketException((int)error));

        var failure = await Assert.ThrowsAsync<SourceException>(() => source.FetchCurrentAsync(default));

        Assert.Equal(cause, failure.Cause);
        Assert.DoesNotContain("password", failure.Message, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>HTTP asks a new connection for its end point; one that was reset meanwhile answers with a SocketException that nobody wraps.</summary>
    [Fact]
    public async Task A_connection_that_is_reset_while_it_is_made_is_no_more_than_unreachable()
    {
        var options = new LibreLinkUpOptions { Email = "follower@example.com", Password = () => new Secret("secret") };
        using var source = new LibreLinkUpSource(
            options, new MemorySessionStore(), new FakeTimeProvider(), NullLogger.Instance, (_, _) => ValueTask.FromResult<Stream>(new ResetStream()));

        var failure = await Assert.ThrowsAsync<SourceException>(() => source.FetchCurrentAsync(default));

        Assert.Equal(ConnectionCause.Unreachable, failure.Cause);
    }

    /// <summary>A connection whose other side has reset it before anybody wrote.</summary>
    private sealed class ResetStream() : NetworkStream(Reset(), ownsSocket: true)
    {
        private static Socket Reset()
        {
            using var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
            listener.Listen();
            var mine = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            mine.Connect(listener.LocalEndPoint!);
            using (var other = listener.Accept())
            {
                other.LingerState = new LingerOption(enable: true, seconds: 0);
            }

            mine.Poll(Timeout.InfiniteTimeSpan, SelectMode.SelectRead);
            return mine;
        }
    }
}
