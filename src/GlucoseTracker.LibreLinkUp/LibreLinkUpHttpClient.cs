using System.Net;
using System.Net.Sockets;
using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Http;
using GlucoseTracker.LibreLinkUp.Responses;

namespace GlucoseTracker.LibreLinkUp;

/// <summary>Sends requests to the service with the headers of every call, and maps failures of the transport to causes.</summary>
internal sealed class LibreLinkUpHttpClient : IDisposable
{
    private const string Product = "llu.android";

    private readonly HttpTransport _transport;

    /// <summary>Creates the client without sending anything.</summary>
    /// <param name="options">The trusted authorities and the timeout.</param>
    /// <param name="time">The clock for the timeout.</param>
    /// <param name="connect">Opens the connections in tests that use the service's real names; null: connects to the host.</param>
    public LibreLinkUpHttpClient(
        LibreLinkUpOptions options, TimeProvider time, Func<DnsEndPoint, CancellationToken, Task<Socket>>? connect = null) =>
        _transport = new HttpTransport(
            new HttpTransportOptions
            {
                // The firewall in front of the service checks this header (protocol section 2.1).
                UserAgent = "Mozilla/5.0",
                RequestTimeout = options.RequestTimeout,
                TrustedAuthorities = options.TrustedAuthorities,
                DateReceived = options.AnswerDated,
                Connect = connect,
            },
            time);

    /// <summary>Sends and disposes a request, and reads and parses the response.</summary>
    /// <exception cref="SourceException">There was no complete response.</exception>
    public async Task<LibreLinkUpResponse> SendAsync(HttpRequestMessage request, Version clientVersion, CancellationToken cancellationToken)
    {
        request.Headers.TryAddWithoutValidation("product", Product);
        request.Headers.TryAddWithoutValidation("version", clientVersion.ToString());
        try
        {
            return new LibreLinkUpResponse(await _transport.SendAsync(request, cancellationToken).ConfigureAwait(false));
        }
        catch (TransportException e)
        {
            var (cause, message) = Explain(e.Failure);
            throw new SourceException(cause, message, inner: e);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _transport.Dispose();

    private static (ConnectionCause Cause, string Message) Explain(TransportFailure failure) => failure switch
    {
        TransportFailure.NameResolution => (ConnectionCause.NameLookup, "The service's name could not be looked up."),
        TransportFailure.NetworkDown => (ConnectionCause.NetworkDown, "There is no network."),
        TransportFailure.ConnectionRefused => (ConnectionCause.Unreachable, "The service refuses the connection."),
        TransportFailure.Unreachable or TransportFailure.AddressNotAllowed =>
            (ConnectionCause.Unreachable, "The service is unreachable."),
        TransportFailure.Timeout => (ConnectionCause.Unreachable, "The service did not answer in time."),
        TransportFailure.ConnectionLost => (ConnectionCause.Unreachable, "The connection to the service broke."),
        TransportFailure.PlainHttp or TransportFailure.NotTls =>
            (ConnectionCause.Tls, "What answers at the service's address does not speak https. Nothing was sent."),
        TransportFailure.CertificateNotYetValid => (
            ConnectionCause.Tls,
            "The service's certificate is not valid yet by this device's clock: the clock is behind, or the certificate is not the " +
            "service's."),
        TransportFailure.CertificateExpired => (
            ConnectionCause.Tls,
            "The service's certificate is no longer valid by this device's clock: the clock is ahead, or the certificate is not the " +
            "service's."),
        TransportFailure.TlsFailed => (ConnectionCause.Tls, "The service's certificate could not be verified. Nothing was sent."),
        TransportFailure.InvalidResponse => (ConnectionCause.ServiceError, "The answer is not HTTP."),
        TransportFailure.ResponseTooLarge => (ConnectionCause.AnswerNotUnderstood, "The answer is longer than any answer of this service."),
        TransportFailure.InvalidCompression => (ConnectionCause.AnswerNotUnderstood, "The answer's compression cannot be read."),
    };
}
