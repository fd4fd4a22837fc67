using System.Net;
using System.Net.Http.Headers;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using GlucoseTracker.Domain.Connection;

namespace GlucoseTracker.LibreLinkUp.Http;

/// <summary>The HTTPS line to the service: one set of connections for the life of the process. Certificates are always verified.</summary>
internal sealed class ServiceLine : IDisposable
{
    private const string Product = "llu.android";

    /// <summary>The service's network looks at it; an <c>HttpClient</c> sends none by itself (protocol section 2.1).</summary>
    private const string UserAgent = "Mozilla/5.0";

    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(10);

    /// <summary>A new address of the service is seen at the latest after this.</summary>
    private static readonly TimeSpan ConnectionLife = TimeSpan.FromMinutes(15);

    /// <summary>Longer than the usual distance of two polls, so that a poll needs no new handshake.</summary>
    private static readonly TimeSpan ConnectionIdle = TimeSpan.FromMinutes(3);

    private readonly HttpMessageInvoker _http;
    private readonly CertificateVerdict _certificate;
    private readonly TimeProvider _time;
    private readonly TimeSpan _timeout;
    private readonly Action<DateTimeOffset>? _answerDated;

    /// <summary>Creates it; nothing is sent yet.</summary>
    /// <param name="options">Whom to trust and how long to wait.</param>
    /// <param name="time">Counts the timeouts.</param>
    /// <param name="connect">Makes the connections, in tests that use the service's real names; null connects as usual.</param>
    public ServiceLine(LibreLinkUpOptions options, TimeProvider time, Func<SocketsHttpConnectionContext, CancellationToken, ValueTask<Stream>>? connect = null)
    {
        (_time, _timeout, _certificate) = (time, options.RequestTimeout, new CertificateVerdict(time));
        _answerDated = options.AnswerDated;
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.GZip,
            ConnectTimeout = ConnectTimeout,
            PooledConnectionLifetime = ConnectionLife,
            PooledConnectionIdleTimeout = ConnectionIdle,
            MaxConnectionsPerServer = 1,
            ConnectCallback = connect,
            SslOptions = new SslClientAuthenticationOptions
            {
                EnabledSslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13,
                RemoteCertificateValidationCallback = _certificate.Accept,
                CertificateChainPolicy = PolicyFor(options.TrustedAuthorities),
            },
        };
        _http = new HttpMessageInvoker(handler, disposeHandler: true);
    }

    /// <summary>Sends a request with the headers that every call carries, and reads the answer to its end.</summary>
    /// <exception cref="SourceException">No answer came.</exception>
    public async Task<ServiceAnswer> SendAsync(HttpRequestMessage request, Version clientVersion, CancellationToken cancellationToken)
    {
        request.Headers.TryAddWithoutValidation("product", Product);
        request.Headers.TryAddWithoutValidation("version", clientVersion.ToString());
        request.Headers.TryAddWithoutValidation("user-agent", UserAgent);
        request.Headers.CacheControl = new CacheControlHeaderValue { NoCache = true };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        _certificate.Clear();
        using var timeout = new CancellationTokenSource(_timeout, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        try
        {
            using var response = await _http.SendAsync(request, either.Token);
            if (AnswerReader.DateOf(response) is { } date)
            {
                _answerDated?.Invoke(date);
            }

            return await AnswerReader.ReadAsync(response, _time, either.Token);
        }
        // A connection that is reset while it is made gets here as a bare SocketException (HttpConnectionPool asks it for its end point).
        catch (Exception e) when (e is HttpRequestException or SocketException or IOException or InvalidDataException or OperationCanceledException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw LineFailures.Of(e, _certificate);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private static X509ChainPolicy? PolicyFor(X509Certificate2Collection? authorities)
    {
        if (authorities is null)
        {
            return null;
        }

        var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        policy.CustomTrustStore.AddRange(authorities);
        return policy;
    }
}
