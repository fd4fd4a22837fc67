using System.Net;
using System.Net.Http.Headers;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Nightscout.Http;

namespace GlucoseTracker.Nightscout.Phone;

/// <summary>
/// Requests to the phone, each on a connection of its own: a phone that slept has forgotten the old one, and it may have another address by now. No
/// redirect is followed, and no proxy is asked.
/// </summary>
internal sealed class PhoneLine : IDisposable
{
    private readonly HttpMessageInvoker _http;
    private readonly PhoneOptions _options;
    private readonly TimeProvider _time;

    public PhoneLine(PhoneOptions options, TimeProvider time)
    {
        (_options, _time) = (options, time);
        _http = new HttpMessageInvoker(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate,
            PooledConnectionLifetime = TimeSpan.Zero,
            MaxConnectionsPerServer = 1,
            ConnectCallback = new PhoneConnection(options.Resolve, options.Address.Origin.Scheme == Uri.UriSchemeHttp).OpenAsync,
            SslOptions = new SslClientAuthenticationOptions { EnabledSslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13 },
        });
    }

    /// <summary>Gets a list.</summary>
    /// <param name="route">Where.</param>
    /// <param name="count">At most so many entries.</param>
    /// <param name="secret">The secret of the file; null: none.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="SourceException">No answer came.</exception>
    public async Task<SiteAnswer> GetAsync(PhoneRoute route, int count, Secret? secret, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, route.UriFor(_options.Address, count, secret));
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        request.Headers.TryAddWithoutValidation("User-Agent", SiteLine.UserAgent);
        request.Headers.ConnectionClose = true;
        if ((secret ?? _options.Address.Path) is { } sent)
        {
            request.Headers.TryAddWithoutValidation("api-secret", SiteLine.Digest(sent));
        }

        using var timeout = new CancellationTokenSource(_options.RequestTimeout, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        try
        {
            using var response = await _http.SendAsync(request, either.Token).ConfigureAwait(false);
            return await SiteLine.ReadAsync(response, either.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (e is HttpRequestException or SocketException or IOException or InvalidDataException or OperationCanceledException or TimeoutException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw PhoneFailures.FromConnection(e);
        }
    }

    public void Dispose() => _http.Dispose();
}
