using System.Net;
using System.Net.Sockets;

namespace GlucoseTracker.Http;

/// <summary>Opens TCP connections: resolves the host name and tries its addresses in order.</summary>
internal sealed class TcpConnector(HttpTransportOptions options, TimeProvider time)
{
    /// <exception cref="TransportException">The host has no address, or none that is allowed.</exception>
    public async Task<Socket> ConnectAsync(DnsEndPoint server, CancellationToken cancellationToken)
    {
        var found = IPAddress.TryParse(server.Host, out var literal) ? [literal]
            : await options.Resolve(server.Host, cancellationToken).ConfigureAwait(false);
        var allowed = Array.FindAll(found, address => options.AllowsAddress(address));
        if (allowed.Length == 0)
        {
            throw new TransportException(found.Length == 0 ? TransportFailure.NameResolution : TransportFailure.AddressNotAllowed);
        }

        for (var index = 0; ; index++)
        {
            try
            {
                return await ConnectAsync(new IPEndPoint(allowed[index], server.Port), cancellationToken).ConfigureAwait(false);
            }
            catch (Exception e) when (e is SocketException or TransportException && index < allowed.Length - 1)
            {
                // The next address of the host is tried.
            }
        }
    }

    private async Task<Socket> ConnectAsync(IPEndPoint server, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(options.ConnectTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        var socket = new Socket(server.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(server, either.Token).ConfigureAwait(false);
            return socket;
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            socket.Dispose();
            throw new TransportException(TransportFailure.Timeout, e);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
