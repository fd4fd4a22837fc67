using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace GlucoseTracker.Http.Tests;

/// <summary>A server on loopback that sends the same bytes on each connection, independent of the request.</summary>
internal sealed class StubServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly X509Certificate2? _certificate;
    private readonly byte[] _response;
    private readonly ConcurrentQueue<string> _requests = new();

    /// <param name="response">The response; empty: the connection is closed without one.</param>
    /// <param name="certificate">The certificate for TLS; null: plain HTTP.</param>
    public StubServer(byte[] response, X509Certificate2? certificate = null)
    {
        (_response, _certificate) = (response, certificate);
        _listener.Start();
        _ = ServeAsync();
    }

    /// <summary>False: the server never responds. Default true.</summary>
    public bool Answers { get; init; } = true;

    /// <summary>The address, with the scheme of the server.</summary>
    public Uri Address => new($"{(_certificate is null ? "http" : "https")}://127.0.0.1:{Port}/");

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>The requests as text.</summary>
    public IReadOnlyList<string> Requests => [.. _requests];

    /// <summary>A response in HTTP 1.1 with a body.</summary>
    public static byte[] Http(string headers, byte[] body, string status = "200 OK") =>
        [.. Encoding.ASCII.GetBytes(
            $"HTTP/1.1 {status}\r\nContent-Length: {body.Length}\r\n{headers}{(headers.Length > 0 ? "\r\n" : "")}\r\n"), .. body];

    public void Dispose()
    {
        _end.Cancel();
        _listener.Dispose();
        _end.Dispose();
    }

    private async Task ServeAsync()
    {
        while (!_end.IsCancellationRequested)
        {
            try
            {
                using var client = await _listener.AcceptTcpClientAsync(_end.Token);
                await AnswerAsync(client);
            }
            catch (Exception e) when (
                e is IOException or SocketException or OperationCanceledException or ObjectDisposedException
                    or System.Security.Authentication.AuthenticationException)
            {
                // The client has disconnected, or the test is over.
            }
        }
    }

    private async Task AnswerAsync(TcpClient client)
    {
        Stream stream = client.GetStream();
        if (_certificate is not null)
        {
            var secure = new SslStream(stream);
            await secure.AuthenticateAsServerAsync(_certificate);
            stream = secure;
        }

        var buffer = new byte[4096];
        _requests.Enqueue(Encoding.Latin1.GetString(buffer, 0, await stream.ReadAsync(buffer, _end.Token)));
        await (Answers ? stream.WriteAsync(_response, _end.Token).AsTask() : Task.Delay(Timeout.Infinite, _end.Token));
        client.Client.Shutdown(SocketShutdown.Send);
    }
}
