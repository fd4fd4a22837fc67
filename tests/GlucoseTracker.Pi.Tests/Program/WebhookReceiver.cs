using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading.Channels;

namespace GlucoseTracker.Pi.Tests.Program;

/// <summary>A webhook on loopback that accepts one message per connection.</summary>
internal sealed class WebhookReceiver : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Channel<string> _bodies = Channel.CreateUnbounded<string>();
    private readonly Channel<List<string>> _headers = Channel.CreateUnbounded<List<string>>();

    public WebhookReceiver()
    {
        _listener.Start();
        _ = ReceiveAsync();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/hook");

    /// <summary>The body of the next message.</summary>
    public async Task<string> NextAsync() => await _bodies.Reader.ReadAsync();

    /// <summary>The header lines of the next message.</summary>
    public async Task<List<string>> NextHeadersAsync() => await _headers.Reader.ReadAsync();

    public void Dispose() => _listener.Dispose();

    private async Task ReceiveAsync()
    {
        try
        {
            while (true)
            {
                using var connection = await _listener.AcceptTcpClientAsync();
                using var stream = new StreamReader(connection.GetStream(), Encoding.UTF8);
                var (length, headers) = (0, new List<string>());
                while (await stream.ReadLineAsync() is { Length: > 0 } header)
                {
                    headers.Add(header);
                    length = header.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase)
                        ? int.Parse(header[15..], System.Globalization.CultureInfo.InvariantCulture)
                        : length;
                }

                var body = new char[length];
                if (length > 0)
                {
                    await stream.ReadBlockAsync(body);
                }

                await connection.GetStream().WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"u8.ToArray());
                _headers.Writer.TryWrite(headers);
                _bodies.Writer.TryWrite(new string(body));
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // The receiver was stopped.
        }
    }
}
