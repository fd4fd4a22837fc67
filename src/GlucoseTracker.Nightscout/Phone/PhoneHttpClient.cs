using System.Net.Sockets;
using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Http;
using GlucoseTracker.Nightscout.Http;

namespace GlucoseTracker.Nightscout.Phone;

/// <summary>
/// Sends requests to the phone, each on a new connection, because a phone that slept has lost the old one and can have a new address. No
/// proxy is used. Plain http is sent only to addresses of the local network, which is checked for each connection, because a name can
/// resolve to another address.
/// </summary>
internal sealed class PhoneHttpClient : IDisposable
{
    private readonly HttpTransport _transport;
    private readonly PhoneOptions _options;

    public PhoneHttpClient(PhoneOptions options, TimeProvider time)
    {
        _options = options;
        var isPlain = options.Address.Origin.Scheme == Uri.UriSchemeHttp;
        _transport = new HttpTransport(
            new HttpTransportOptions
            {
                RequestTimeout = options.RequestTimeout,

                // In the local network a response takes milliseconds, and for a sleeping phone some seconds.
                ConnectTimeout = TimeSpan.FromSeconds(6),
                ConnectionLifetime = TimeSpan.Zero,
                Proxy = null,
                AllowsAddress = address => !isPlain || LocalNetwork.Contains(address),

                // The apps listen on IPv4, and a phone can have many IPv6 addresses.
                Resolve = async (host, cancellation) => [.. (await options.Resolve(host, cancellation).ConfigureAwait(false))
                    .OrderBy(address => address.AddressFamily == AddressFamily.InterNetworkV6)],
            },
            time);
    }

    /// <summary>Gets a list of entries.</summary>
    /// <param name="route">The path of the list.</param>
    /// <param name="count">The maximum number of entries.</param>
    /// <param name="secret">The secret; null for none.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="SourceException">There was no complete response.</exception>
    public async Task<TransportResponse> GetAsync(PhoneRoute route, int count, Secret? secret, CancellationToken cancellationToken)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, route.UriFor(_options.Address, count, secret));
        if ((secret ?? _options.Address.Path) is { } sent)
        {
            request.Headers.TryAddWithoutValidation("api-secret", NightscoutHttpClient.Digest(sent));
        }

        try
        {
            return await _transport.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (TransportException e)
        {
            throw PhoneFailures.FromTransport(e.Failure);
        }
    }

    public void Dispose() => _transport.Dispose();
}
