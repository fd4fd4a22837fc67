using System.Net;
using System.Net.Http.Headers;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Text;
using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Time;
using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Nightscout.Http;

/// <summary>The line to one site: one set of connections for the life of the process. Certificates are always verified; no redirect is followed.</summary>
internal sealed class SiteLine : IDisposable
{
    /// <summary>A day of one-minute entries with all their fields is half of it.</summary>
    private const int LongestBody = 2 * 1024 * 1024;

    /// <summary>A network in front of a site may refuse who does not say what it is; an <c>HttpClient</c> says nothing by itself.</summary>
    internal static readonly string UserAgent = $"glucose-tracker/{typeof(SiteLine).Assembly.GetName().Version?.ToString(3) ?? "1.0.0"}";

    /// <summary>Headers by which protections in front of a site say that they answered in its place.</summary>
    private static readonly string[] BlockHeaders = ["cf-mitigated", "x-amzn-waf-action", "x-vercel-mitigated", "x-sucuri-block"];

    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan ConnectionLife = TimeSpan.FromMinutes(15);

    private readonly HttpMessageInvoker _http;
    private readonly NightscoutOptions _options;
    private readonly TimeProvider _time;

    public SiteLine(NightscoutOptions options, TimeProvider time)
    {
        (_options, _time) = (options, time);
        _http = new HttpMessageInvoker(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate,
            ConnectTimeout = ConnectTimeout,
            PooledConnectionLifetime = ConnectionLife,
            MaxConnectionsPerServer = 1,
            ConnectCallback = options.Address.Scheme == Uri.UriSchemeHttps ? ConnectAsync : null,
            SslOptions = new SslClientAuthenticationOptions { EnabledSslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13 },
        });
    }

    /// <summary>The access token or API secret as it stands in its file now; null when there is none.</summary>
    public Secret? Token() => _options.Token();

    /// <summary>Gets a path below the site's address, with the token's digest where there is a token.</summary>
    /// <exception cref="SourceException">No answer came.</exception>
    public Task<SiteAnswer> GetAsync(string path, CancellationToken cancellationToken) => SendAsync(WithDigest(HttpMethod.Get, path), cancellationToken);

    /// <summary>Gets a path below the site's address with a ticket (JWT), or with nothing.</summary>
    /// <exception cref="SourceException">No answer came.</exception>
    public Task<SiteAnswer> GetAsync(string path, Secret? ticket, CancellationToken cancellationToken)
    {
        if (ticket is { FitsHeader: false })
        {
            throw SiteFailures.Failed(ConnectionCause.AnswerNotUnderstood, "The Nightscout site gave a ticket that fits into no header.");
        }

        var request = New(HttpMethod.Get, path);
        request.Headers.Authorization = ticket is null ? null : new AuthenticationHeaderValue("Bearer", ticket.Reveal());
        return SendAsync(request, cancellationToken);
    }

    /// <summary>Posts JSON to a path below the site's address, with the token's digest where there is a token.</summary>
    /// <exception cref="SourceException">No answer came.</exception>
    public Task<SiteAnswer> PostAsync(string path, ReadOnlyMemory<byte> json, CancellationToken cancellationToken)
    {
        var request = WithDigest(HttpMethod.Post, path);
        request.Content = new ReadOnlyMemoryContent(json);
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return SendAsync(request, cancellationToken);
    }

    public void Dispose() => _http.Dispose();

    private HttpRequestMessage New(HttpMethod method, string path)
    {
        var request = new HttpRequestMessage(method, new Uri(_options.Address, path));
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        request.Headers.TryAddWithoutValidation("User-Agent", UserAgent);
        request.Headers.CacheControl = new CacheControlHeaderValue { NoCache = true };
        return request;
    }

    private HttpRequestMessage WithDigest(HttpMethod method, string path)
    {
        var request = New(method, path);
        if (Token() is { } token)
        {
            // The digest is taken for a token and for the API secret alike.
            request.Headers.TryAddWithoutValidation("api-secret", Digest(token));
        }

        return request;
    }

    private async Task<SiteAnswer> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var sent = request;
        using var timeout = new CancellationTokenSource(_options.RequestTimeout, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        try
        {
            using var response = await _http.SendAsync(sent, either.Token).ConfigureAwait(false);
            if (DateOf(response) is { } date)
            {
                _options.AnswerDated?.Invoke(date);
            }

            return await ReadAsync(response, either.Token).ConfigureAwait(false);
        }
        // A connection that is reset while it is made gets here as a bare SocketException (HttpConnectionPool asks it for its end point).
        catch (Exception e) when (e is HttpRequestException or SocketException or IOException or InvalidDataException or OperationCanceledException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw SiteFailures.OfLine(e);
        }
    }

    private static DateTimeOffset? DateOf(HttpResponseMessage response) => ForeignTime.FromAnswer(response.Headers.Date, response.Headers.Age);

    internal static async Task<SiteAnswer> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        using var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        for (var read = await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false); read > 0;
            read = await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false))
        {
            body.Write(buffer, 0, read);
            if (body.Length > LongestBody)
            {
                throw new InvalidDataException("The answer is too long.");
            }
        }

        return new SiteAnswer(response.StatusCode, body.GetBuffer().AsMemory(0, (int)body.Length), DateOf(response), response.Headers.RetryAfter?.Delta)
        {
            IsMarkedAsBlock = Array.Exists(BlockHeaders, response.Headers.Contains),
        };
    }

    private static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(context.DnsEndPoint, cancellationToken).ConfigureAwait(false);
            return new HandshakeStream(new NetworkStream(socket, ownsSocket: true));
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    // Not a protection but the form that Nightscout asks for (api-secret header).
#pragma warning disable CA5350 // Nightscout's protocol names SHA-1.
    internal static string Digest(Secret token) => Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes(token.Reveal())));
#pragma warning restore CA5350
}
