using System.Net.Sockets;
using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Http;
using GlucoseTracker.Nightscout.Http;

namespace GlucoseTracker.Nightscout.Phone;

/// <summary>
/// Sends requests to the phone, each on a connection of its own: a phone that slept has forgotten the old one, and it may have another
/// address by now. No proxy is asked. Plain http goes to addresses of the own network only, which is checked for each connection, since a
/// name may lead elsewhere by now.
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

                // In the own network an answer takes milliseconds, and a phone that sleeps some seconds.
                ConnectTimeout = TimeSpan.FromSeconds(6),
                ConnectionLifetime = TimeSpan.Zero,
                Proxy = null,
                AllowsAddress = address => !isPlain || LocalNetwork.Contains(address),

                // The apps listen on IPv4, and a phone may have many addresses of IPv6.
                Resolve = async (host, cancellation) => [.. (await options.Resolve(host, cancellation).ConfigureAwait(false))
                    .OrderBy(address => address.AddressFamily == AddressFamily.InterNetworkV6)],
            },
            time);
    }

    /// <summary>Gets a list.</summary>
    /// <param name="route">Where.</param>
    /// <param name="count">At most so many entries.</param>
    /// <param name="secret">The secret of the file; null: none.</param>
    /// <param name="cancellationToken">Ends it.</param>
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
