using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;

namespace GlucoseTracker.Http;

/// <summary>Makes a TLS handshake with the options of <see cref="HttpTransport"/> but no request, for checks.</summary>
public static class TlsProbe
{
    /// <summary>Connects, verifies the server's certificate, and closes the connection. Returns the version of TLS.</summary>
    /// <param name="server">An https address, of which the path is ignored.</param>
    /// <param name="timeout">The timeout.</param>
    /// <param name="time">The clock for the timeout.</param>
    /// <param name="cancellationToken">Cancels the handshake.</param>
    /// <exception cref="TransportException">The connection failed, or the certificate could not be verified.</exception>
    public static async Task<SslProtocols> ConnectAsync(
        Uri server, TimeSpan timeout, TimeProvider time, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(server);
        var certificates = new ServerCertificateValidator(time);
        using var end = new CancellationTokenSource(timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, end.Token);
        try
        {
            var connection = await new TcpConnector(
                new HttpTransportOptions(), time).ConnectAsync(new DnsEndPoint(server.IdnHost, server.Port), either.Token)
                .ConfigureAwait(false);
            await using var secure = new SslStream(new HandshakeStream(connection));
            var options = HttpTransport.CreateTlsOptions(null, certificates);
            options.TargetHost = server.IdnHost;
            await secure.AuthenticateAsClientAsync(options, either.Token).ConfigureAwait(false);
            return secure.SslProtocol;
        }
        catch (Exception e) when (e is AuthenticationException or SocketException or IOException or OperationCanceledException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw TransportException.From(e, certificates);
        }
    }
}
