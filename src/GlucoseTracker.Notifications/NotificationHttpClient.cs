using System.Net.Http.Headers;
using System.Security.Cryptography.X509Certificates;
using GlucoseTracker.Domain.Languages;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Http;

namespace GlucoseTracker.Notifications;

/// <summary>Posts JSON to targets, and maps failures to the reasons of NotificationException.</summary>
public sealed class NotificationHttpClient : IDisposable
{
    private readonly HttpTransport _transport;

    /// <summary>Creates the client without sending anything.</summary>
    /// <param name="time">The clock of the time limits.</param>
    /// <param name="authorities">Certificate authorities to trust in place of the system's; null: the system's.</param>
    public NotificationHttpClient(TimeProvider time, X509Certificate2Collection? authorities = null) =>
        _transport = new HttpTransport(
            new HttpTransportOptions
            {
                RequestTimeout = TimeSpan.FromSeconds(15),
                TrustedAuthorities = authorities,

                // A slow target does not delay other targets on the same server.
                MaxConnections = int.MaxValue,

                // Retries come within a minute; an alarm must not wait for a connection that was lost unseen long ago.
                ConnectionIdleTimeout = TimeSpan.FromMinutes(1),

                // The status is the result. An unreadable body must not count as a failure, because the message would be sent twice.
                MaxBodySize = 0,
            },
            time);

    /// <summary>Posts once.</summary>
    /// <exception cref="NotificationException">The request failed or was not accepted.</exception>
    public Task PostAsync(Uri address, ReadOnlyMemory<byte> json, Secret? token, CancellationToken cancellationToken) =>
        SendAsync(HttpTransport.CreatePost(address, json), token, cancellationToken);

    /// <summary>Sends one GET request. The body of the response is not read.</summary>
    /// <exception cref="NotificationException">The request was not accepted.</exception>
    public Task GetAsync(Uri address, CancellationToken cancellationToken) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Get, address), null, cancellationToken);

    /// <summary>Opens a continuous response.</summary>
    /// <exception cref="NotificationException">The server refused the request or did not respond.</exception>
    public async Task<StreamedResponse> OpenStreamAsync(Uri address, Secret? token, CancellationToken cancellationToken)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        Authorize(request, token);
        try
        {
            var stream = await _transport.OpenStreamAsync(request, cancellationToken).ConfigureAwait(false);
            if (FromStatus((int)stream.Status) is var (failure, trouble))
            {
                await stream.DisposeAsync().ConfigureAwait(false);
                throw new NotificationException(failure, trouble) { RetryAfter = stream.RetryAfter };
            }

            return stream;
        }
        catch (TransportException e)
        {
            var (failure, trouble) = Explain(e.Failure);
            throw new NotificationException(failure, trouble, e);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _transport.Dispose();

    private async Task SendAsync(HttpRequestMessage request, Secret? token, CancellationToken cancellationToken)
    {
        Authorize(request, token);
        try
        {
            var response = await _transport.SendAsync(request, cancellationToken).ConfigureAwait(false);
            if (FromStatus((int)response.Status) is var (failure, trouble))
            {
                throw new NotificationException(failure, trouble) { RetryAfter = response.RetryAfter };
            }
        }
        catch (TransportException e)
        {
            var (failure, trouble) = Explain(e.Failure);
            throw new NotificationException(failure, trouble, e);
        }
    }

    private static void Authorize(HttpRequestMessage request, Secret? token)
    {
        if (token is { FitsHeader: false })
        {
            throw new NotificationException(NotificationFailure.TokenRefused, new CatalogueText("delivery.token-unusable"));
        }

        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token.Reveal());
    }

    private static (NotificationFailure Failure, CatalogueText Trouble)? FromStatus(int status) => status switch
    {
        >= 200 and < 300 => null,
        401 or 403 => (NotificationFailure.TokenRefused, new CatalogueText("delivery.token-refused", ("status", status))),
        408 or 429 or >= 500 => (NotificationFailure.Busy, new CatalogueText("delivery.busy", ("status", status))),
        _ => (NotificationFailure.Refused, new CatalogueText("delivery.refused", ("status", status))),
    };

    private static (NotificationFailure Failure, CatalogueText Trouble) Explain(TransportFailure failure) => failure switch
    {
        TransportFailure.Timeout => (NotificationFailure.TimedOut, new CatalogueText("delivery.timed-out")),
        TransportFailure.CertificateNotYetValid or TransportFailure.CertificateExpired or TransportFailure.TlsFailed
            => (NotificationFailure.NotVerified, new CatalogueText("delivery.not-verified")),
        TransportFailure.PlainHttp or TransportFailure.NotTls
            => (NotificationFailure.NotVerified, new CatalogueText("delivery.not-https")),
        TransportFailure.NameResolution => (NotificationFailure.Unreachable, new CatalogueText("delivery.name-unknown")),
        TransportFailure.NetworkDown => (NotificationFailure.Unreachable, new CatalogueText("delivery.no-network")),
        TransportFailure.ConnectionRefused or TransportFailure.Unreachable or TransportFailure.AddressNotAllowed
            => (NotificationFailure.Unreachable, new CatalogueText("delivery.unreachable")),
        TransportFailure.ConnectionLost => (NotificationFailure.Unreachable, new CatalogueText("delivery.broken")),
        TransportFailure.InvalidResponse or TransportFailure.ResponseTooLarge or TransportFailure.InvalidCompression
            => (NotificationFailure.Unreachable, new CatalogueText("delivery.other-server")),
    };
}
