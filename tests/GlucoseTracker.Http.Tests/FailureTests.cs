using System.Net;
using System.Net.Sockets;
using System.Text;
using GlucoseTracker.Testing.Net;
using Microsoft.Extensions.Time.Testing;

namespace GlucoseTracker.Http.Tests;

/// <summary>Each failure has its own reason.</summary>
public sealed class FailureTests
{
    private static readonly DateTimeOffset Now = DateTimeOffset.UtcNow;

    [Theory]
    [InlineData(SocketError.HostNotFound, TransportFailure.NameResolution)]
    [InlineData(SocketError.TryAgain, TransportFailure.NameResolution)]
    [InlineData(SocketError.NoData, TransportFailure.NameResolution)]
    [InlineData(SocketError.NoRecovery, TransportFailure.NameResolution)]
    [InlineData(SocketError.NetworkDown, TransportFailure.NetworkDown)]
    [InlineData(SocketError.NetworkUnreachable, TransportFailure.NetworkDown)]
    [InlineData(SocketError.AddressNotAvailable, TransportFailure.NetworkDown)]
    [InlineData(SocketError.ConnectionRefused, TransportFailure.ConnectionRefused)]
    [InlineData(SocketError.TimedOut, TransportFailure.Timeout)]
    [InlineData(SocketError.ConnectionReset, TransportFailure.ConnectionLost)]
    [InlineData(SocketError.HostUnreachable, TransportFailure.Unreachable)]
    public async Task A_connection_that_cannot_be_opened(SocketError error, TransportFailure failure)
    {
        var options = new HttpTransportOptions { Connect = (_, _) => throw new SocketException((int)error) };

        Assert.Equal(failure, await FailureAsync(new Uri("https://example.org/"), options));
        Assert.Equal(failure, await FailureAsync(new Uri("http://example.org/"), options));
    }

    [Fact]
    public async Task A_name_without_an_address() =>
        Assert.Equal(TransportFailure.NameResolution, await FailureAsync(
            new Uri("http://example.org/"), new HttpTransportOptions { Resolve = (_, _) => Task.FromResult<IPAddress[]>([]) }));

    [Fact]
    public async Task A_name_that_leads_only_to_addresses_that_are_not_allowed() => Assert.Equal(
        TransportFailure.AddressNotAllowed,
        await FailureAsync(
            new Uri("http://example.org/"),
            new HttpTransportOptions
            {
                Resolve = (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse("203.0.113.7")]),
                AllowsAddress = IPAddress.IsLoopback,
            }));

    [Fact]
    public async Task Of_several_addresses_the_next_one_is_tried()
    {
        using var server = new StubServer(StubServer.Http("", []));
        using var http = new HttpTransport(
            new HttpTransportOptions
            {
                Resolve = (_, _) => Task.FromResult<IPAddress[]>(
                [IPAddress.Parse("127.0.0.78"), IPAddress.IPv6Loopback, IPAddress.Loopback])
            }, TimeProvider.System);

        Assert.True((await http.SendAsync(
            new HttpRequestMessage(HttpMethod.Get, new Uri($"http://example.org:{server.Port}/")), default)).IsSuccess);
    }

    /// <summary>The kernel drops connections to a listener with a full queue.</summary>
    [Fact]
    public async Task An_address_that_never_responds_takes_its_time_limit_and_no_longer()
    {
        using var server = new StubServer(StubServer.Http("", []));
        using var full = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        full.Bind(new IPEndPoint(IPAddress.Parse("127.0.0.79"), server.Port));
        full.Listen(0);
        var queue = Enumerable.Range(0, 3).Select(
            _ => new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp)).ToList();
        queue.ForEach(socket => _ = socket.ConnectAsync(full.LocalEndPoint!));
        var time = new WatchedTime(TimeSpan.FromSeconds(6));
        var options = new HttpTransportOptions
        {
            ConnectTimeout = time.Watched,
            Resolve = (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse("127.0.0.79"), IPAddress.Loopback]),
        };
        using var http = new HttpTransport(options, time);

        var sent = http.SendAsync(new HttpRequestMessage(HttpMethod.Get, new Uri($"http://example.org:{server.Port}/")), default);
        await time.Started;
        time.Advance(time.Watched);

        Assert.True((await sent).IsSuccess);
        queue.ForEach(socket => socket.Dispose());
    }

    /// <summary>
    /// The HTTP client reads the end point of a new connection; for one that was reset meanwhile this throws a plain SocketException.
    /// </summary>
    [Fact]
    public async Task A_connection_that_is_reset_while_it_is_made() => Assert.Contains(
        await FailureAsync(new Uri("http://example.org/"), new HttpTransportOptions { Connect = (_, _) => Task.FromResult(ResetSocket()) }),
        new[] { TransportFailure.ConnectionLost, TransportFailure.Unreachable });

    [Theory]
    [InlineData("", TransportFailure.ConnectionLost)]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort", TransportFailure.ConnectionLost)]
    [InlineData("SSH-2.0-OpenSSH_9.2p1 Debian-2\r\n", TransportFailure.InvalidResponse)]
    public async Task A_response_that_is_not_whole_or_not_HTTP(string response, TransportFailure failure)
    {
        using var server = new StubServer(Encoding.ASCII.GetBytes(response));

        Assert.Equal(failure, await FailureAsync(server.Address));
    }

    [Fact]
    public async Task Headers_without_an_end()
    {
        using var server = new StubServer(StubServer.Http($"X: {new string('x', 100_000)}", []));

        Assert.Equal(TransportFailure.ResponseTooLarge, await FailureAsync(server.Address));
    }

    [Theory]
    [InlineData("HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n", TransportFailure.PlainHttp)]
    [InlineData("<!DOCTYPE HTML>\n<html></html>", TransportFailure.PlainHttp)]
    [InlineData("H", TransportFailure.PlainHttp)]
    [InlineData("SSH-2.0-OpenSSH_9.2p1 Debian-2\r\n", TransportFailure.NotTls)]
    [InlineData("\u0015\u0003\u0003\u0000\u0002\u0002\u0028", TransportFailure.TlsFailed)]
    [InlineData("", TransportFailure.ConnectionLost)]
    public async Task A_response_to_a_TLS_handshake_that_is_no_server_hello(string response, TransportFailure failure)
    {
        using var server = new StubServer(Encoding.Latin1.GetBytes(response));
        var address = new Uri($"https://127.0.0.1:{server.Port}/");

        Assert.Equal(failure, await FailureAsync(address));
        Assert.Equal(failure, (await Assert.ThrowsAsync<TransportException>(() => ProbeAsync(address))).Failure);
        Assert.All(server.Requests, request => Assert.DoesNotContain("GET", request, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_server_that_does_not_answer_meets_the_time_limit()
    {
        var time = new FakeTimeProvider();
        using var server = new StubServer([]) { Answers = false };
        using var http = new HttpTransport(new HttpTransportOptions { RequestTimeout = TimeSpan.FromSeconds(7) }, time);
        var sent = http.SendAsync(new HttpRequestMessage(HttpMethod.Get, server.Address), default);

        time.Advance(TimeSpan.FromSeconds(6.9));
        Assert.False(sent.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(0.1));

        Assert.Equal(TransportFailure.Timeout, (await Assert.ThrowsAsync<TransportException>(() => sent)).Failure);
    }

    [Fact]
    public async Task A_request_cancelled_by_the_caller_is_cancelled_and_not_failed()
    {
        using var cancelled = new CancellationTokenSource();
        using var http = new HttpTransport(
            new HttpTransportOptions
            {
                Connect = async (_, _) =>
                {
                    await cancelled.CancelAsync();
                    throw new SocketException((int)SocketError.ConnectionRefused);
                },
            },
            TimeProvider.System);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => http.SendAsync(new HttpRequestMessage(HttpMethod.Get, new Uri("http://example.org/")), cancelled.Token));
    }

    [Theory]
    [InlineData(-2, -1, TransportFailure.CertificateExpired)]
    [InlineData(1, 2, TransportFailure.CertificateNotYetValid)]
    [InlineData(-1, 1, TransportFailure.TlsFailed)]
    public async Task A_certificate_that_cannot_be_verified(int fromDays, int toDays, TransportFailure failure)
    {
        using var certificate = LoopbackCertificate.Create(Now.AddDays(fromDays), Now.AddDays(toDays));
        using var server = new StubServer(StubServer.Http("", []), certificate);

        Assert.Equal(failure, await FailureAsync(server.Address, new HttpTransportOptions()));
        Assert.Equal(failure, (await Assert.ThrowsAsync<TransportException>(() => ProbeAsync(server.Address))).Failure);
        Assert.All(server.Requests, request => Assert.DoesNotContain("GET", request, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_authority_of_the_options_is_trusted_and_time_and_name_still_count()
    {
        using var good = LoopbackCertificate.Create(Now.AddDays(-1), Now.AddDays(1));
        using var old = LoopbackCertificate.Create(Now.AddDays(-2), Now.AddDays(-1));
        var options = new HttpTransportOptions { TrustedAuthorities = [good, old] };
        using var server = new StubServer(StubServer.Http("", []), good);
        using var expired = new StubServer(StubServer.Http("", []), old);
        using var http = new HttpTransport(
            options with { Resolve = (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Loopback]) }, TimeProvider.System);

        Assert.True((await http.SendAsync(new HttpRequestMessage(HttpMethod.Get, server.Address), default)).IsSuccess);
        Assert.Equal(TransportFailure.CertificateExpired, await FailureAsync(expired.Address, options));
        var otherName = await Assert.ThrowsAsync<TransportException>(
            () => http.SendAsync(new HttpRequestMessage(HttpMethod.Get, new Uri($"https://example.org:{server.Port}/")), default));
        Assert.Equal(TransportFailure.TlsFailed, otherName.Failure);
    }

    [Fact]
    public async Task Only_TLS_1_2_and_1_3_are_offered()
    {
        Assert.Equal(
            [ClientHello.Tls13, ClientHello.Tls12],
            (await ClientHello.ReadVersionsAsync(address => FailureAsync(address))).OrderDescending());
        Assert.Equal([ClientHello.Tls13, ClientHello.Tls12], (await ClientHello.ReadVersionsAsync(ProbeAsync)).OrderDescending());
    }

    /// <summary>A connection to a proxy does not begin with TLS.</summary>
    [Fact]
    public async Task A_proxy_in_between_is_not_taken_for_a_server_without_TLS()
    {
        using var proxy = new StubServer("HTTP/1.1 200 Connection established\r\n\r\n"u8.ToArray());

        Assert.Equal(TransportFailure.ConnectionLost, await FailureAsync(
            new Uri("https://example.org/"), new HttpTransportOptions { Proxy = new WebProxy($"127.0.0.1:{proxy.Port}") }));
        Assert.StartsWith("CONNECT example.org:443 ", Assert.Single(proxy.Requests), StringComparison.Ordinal);
    }

    [Fact]
    public void The_message_holds_no_address() =>
        Assert.Equal(
            "The request failed: Timeout.",
            new TransportException(TransportFailure.Timeout, new IOException("https://example.org/secret")).Message);

    private static Task ProbeAsync(Uri address) =>
        TlsProbe.ConnectAsync(address, TimeSpan.FromSeconds(60), TimeProvider.System, CancellationToken.None);

    private static async Task<TransportFailure> FailureAsync(Uri address, HttpTransportOptions? options = null)
    {
        using var http = new HttpTransport(options ?? new HttpTransportOptions(), TimeProvider.System);
        return (await Assert.ThrowsAsync<TransportException>(
            () => http.SendAsync(new HttpRequestMessage(HttpMethod.Get, address), default))).Failure;
    }

    /// <summary>Reports that a timer of a certain length has been started.</summary>
    private sealed class WatchedTime(TimeSpan watched) : FakeTimeProvider
    {
        private readonly TaskCompletionSource _started = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TimeSpan Watched => watched;

        public Task Started => _started.Task;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = base.CreateTimer(callback, state, dueTime, period);
            _ = dueTime == watched && _started.TrySetResult();
            return timer;
        }
    }

    /// <summary>A connection that the other side has reset before the first write.</summary>
    private static Socket ResetSocket()
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
