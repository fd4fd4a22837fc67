using System.Net;
using System.Net.Sockets;
using GlucoseTracker.Nightscout.Http;

namespace GlucoseTracker.Nightscout.Phone;

/// <summary>
/// Opens one connection to the phone. Plain http goes to addresses of the own network only, which is checked here and not before: a name leads where it
/// leads at this moment.
/// </summary>
internal sealed class PhoneConnection(Func<string, CancellationToken, Task<IPAddress[]>> resolve, bool isPlain)
{
    /// <summary>For each of a name's addresses: in the own network an answer takes milliseconds, and a phone that sleeps some seconds.</summary>
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(6);

    public async ValueTask<Stream> OpenAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var found = IPAddress.TryParse(host, out var literal) ? [literal] : await resolve(host, cancellationToken).ConfigureAwait(false);
        var allowed = found.Where(address => !isPlain || OwnNetwork.Contains(address)).OrderBy(address => address.AddressFamily == AddressFamily.InterNetworkV6).ToList();
        if (allowed.Count == 0)
        {
            throw found.Length == 0 ? new SocketException((int)SocketError.HostNotFound) : new OutsideOwnNetworkException();
        }

        for (var index = 0; ; index++)
        {
            try
            {
                var stream = await ConnectAsync(allowed[index], port, cancellationToken).ConfigureAwait(false);
                return isPlain ? stream : new HandshakeStream(stream);
            }
            catch (Exception e) when (e is SocketException or TimeoutException && index < allowed.Count - 1)
            {
                // A name may have several addresses; the next one is tried.
            }
        }
    }

    private static async Task<Stream> ConnectAsync(IPAddress address, int port, CancellationToken cancellationToken)
    {
        var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(new IPEndPoint(address, port), cancellationToken).AsTask().WaitAsync(ConnectTimeout, cancellationToken).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

/// <summary>The phone's name leads to an address outside of the own network. Nothing was sent.</summary>
internal sealed class OutsideOwnNetworkException() : IOException("The phone's name leads to an address outside of the own network.");
