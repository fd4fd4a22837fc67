using System.Net;
using System.Net.Http.Headers;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;

namespace GlucoseTracker.Http;

/// <summary>
/// Sends requests and reads complete responses. The minimum is TLS 1.2; certificates are always verified, redirects are not followed,
/// and cookies are not stored, so that a token is sent only to its server. Thread-safe.
/// </summary>
public sealed class HttpTransport : IDisposable
{
    private readonly HttpMessageInvoker _http;
    private readonly ServerCertificateValidator _certificates;
    private readonly Func<DnsEndPoint, CancellationToken, Task<Socket>> _connect;
    private readonly HttpTransportOptions _options;
    private readonly TimeProvider _time;

    /// <summary>Creates the transport; no request is sent yet.</summary>
    /// <param name="options">The limits and certificate authorities.</param>
    /// <param name="time">The clock for timeouts.</param>
    public HttpTransport(HttpTransportOptions options, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(options);
        (_options, _time, _certificates) = (options, time, new ServerCertificateValidator(time));
        _connect = options.Connect ?? new TcpConnector(options, time).ConnectAsync;
        _http = new HttpMessageInvoker(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = options.Proxy is not null,
            Proxy = options.Proxy,
            AutomaticDecompression = DecompressionMethods.GZip,
            ConnectTimeout = options.RequestTimeout,
            PooledConnectionLifetime = options.ConnectionLifetime,
            PooledConnectionIdleTimeout = options.ConnectionIdleTimeout,
            MaxConnectionsPerServer = options.MaxConnections,
            ConnectCallback = ConnectAsync,
            SslOptions = CreateTlsOptions(options.TrustedAuthorities, _certificates),
        });
    }

    /// <summary>Creates a POST request with a JSON body.</summary>
    public static HttpRequestMessage CreatePost(Uri address, ReadOnlyMemory<byte> json)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ReadOnlyMemoryContent(json) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return request;
    }

    /// <summary>Sends and disposes a request, and reads the response with any status to its end.</summary>
    /// <exception cref="TransportException">There was no complete response.</exception>
    public Task<TransportResponse> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        ExchangeAsync(request, ReadToEndAsync, cancellationToken);

    /// <summary>
    /// Sends and disposes a request, and returns when the headers have arrived. The caller reads the body, which can be endless.
    /// The limits of time and size apply to the headers only.
    /// </summary>
    /// <exception cref="TransportException">There was no response.</exception>
    public Task<StreamedResponse> OpenStreamAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        ExchangeAsync(request, OpenBodyAsync, cancellationToken);

    private async Task<T> ExchangeAsync<T>(
        HttpRequestMessage request, Func<HttpResponseMessage, CancellationToken, Task<T>> read, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        using var sent = request;
        AddHeaders(request);
        _certificates.Clear();
        using var timeout = new CancellationTokenSource(_options.RequestTimeout, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        try
        {
            return await read(await _http.SendAsync(request, either.Token).ConfigureAwait(false), either.Token).ConfigureAwait(false);
        }
        // A reset while connecting arrives here as a plain SocketException (HttpConnectionPool reads its end point).
        catch (Exception e) when (
            e is HttpRequestException or SocketException or IOException or InvalidDataException or OperationCanceledException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw TransportException.From(e, _certificates);
        }
    }

    private async Task<TransportResponse> ReadToEndAsync(HttpResponseMessage received, CancellationToken cancellationToken)
    {
        using var response = received;
        if (TransportResponseReader.GetDate(response) is { } date)
        {
            _options.DateReceived?.Invoke(date);
        }

        return await TransportResponseReader.ReadAsync(response, _options.MaxBodySize, _time, cancellationToken).ConfigureAwait(false);
    }

    private async Task<StreamedResponse> OpenBodyAsync(HttpResponseMessage response, CancellationToken cancellationToken) =>
        new(response, await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false),
            TransportResponseReader.GetRetryAfter(response, _time));

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    /// <summary>The options of all TLS connections.</summary>
    internal static SslClientAuthenticationOptions CreateTlsOptions(
        X509Certificate2Collection? authorities, ServerCertificateValidator certificates)
    {
        var options = new SslClientAuthenticationOptions
        {
            EnabledSslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13,
            RemoteCertificateValidationCallback = certificates.Validate,
        };
        if (authorities is not null)
        {
            options.CertificateChainPolicy = new X509ChainPolicy
            {
                TrustMode = X509ChainTrustMode.CustomRootTrust,
                RevocationMode = X509RevocationMode.NoCheck,
            };
            options.CertificateChainPolicy.CustomTrustStore.AddRange(authorities);
        }

        return options;
    }

    private void AddHeaders(HttpRequestMessage request)
    {
        request.Headers.TryAddWithoutValidation("User-Agent", _options.UserAgent);
        request.Headers.CacheControl = new CacheControlHeaderValue { NoCache = true };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        request.Headers.ConnectionClose = _options.ConnectionLifetime == TimeSpan.Zero ? true : null;
    }

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var socket = await _connect(context.DnsEndPoint, cancellationToken).ConfigureAwait(false);
        var address = context.InitialRequestMessage.RequestUri!;

        // With a proxy the connection leads to the proxy, and TLS begins later.
        return address.Scheme == Uri.UriSchemeHttps
            && address.IdnHost == context.DnsEndPoint.Host
            && address.Port == context.DnsEndPoint.Port
            ? new HandshakeStream(socket)
            : new NetworkStream(socket, ownsSocket: true);
    }
}
