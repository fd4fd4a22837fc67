using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Time;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Http;

namespace GlucoseTracker.Nightscout.Http;

/// <summary>Sends requests to one site, with its token if there is one, and maps failures of the transport to causes.</summary>
internal sealed class NightscoutHttpClient : IDisposable
{
    private readonly HttpTransport _transport;
    private readonly NightscoutOptions _options;

    public NightscoutHttpClient(NightscoutOptions options, TimeProvider time)
    {
        _options = options;
        _transport = new HttpTransport(
            new HttpTransportOptions { RequestTimeout = options.RequestTimeout, DateReceived = options.AnswerDated }, time);
    }

    /// <summary>The present access token or API secret of the file; null when there is none.</summary>
    public Secret? Token() => _options.Token();

    /// <summary>Gets a path below the site's address, with the token's digest where there is a token.</summary>
    /// <exception cref="SourceException">There was no complete response.</exception>
    public Task<TransportResponse> GetAsync(string path, CancellationToken cancellationToken) =>
        SendWithDigestAsync(new HttpRequestMessage(HttpMethod.Get, new Uri(_options.Address, path)), cancellationToken);

    /// <summary>Gets a path below the site's address with a ticket (JWT), or with nothing.</summary>
    /// <exception cref="SourceException">There was no complete response.</exception>
    public Task<TransportResponse> GetAsync(string path, Secret? ticket, CancellationToken cancellationToken)
    {
        if (ticket is { FitsHeader: false })
        {
            throw NightscoutFailures.Failed(
                ConnectionCause.AnswerNotUnderstood, "The Nightscout site gave a ticket that fits into no header.");
        }

        var request = new HttpRequestMessage(HttpMethod.Get, new Uri(_options.Address, path));
        request.Headers.Authorization = ticket is null ? null : new AuthenticationHeaderValue("Bearer", ticket.Reveal());
        return SendAsync(request, cancellationToken);
    }

    /// <summary>Posts JSON to a path below the site's address, with the token's digest where there is a token.</summary>
    /// <exception cref="SourceException">There was no complete response.</exception>
    public Task<TransportResponse> PostAsync(string path, ReadOnlyMemory<byte> json, CancellationToken cancellationToken) =>
        SendWithDigestAsync(HttpTransport.CreatePost(new Uri(_options.Address, path), json), cancellationToken);

    public void Dispose() => _transport.Dispose();

    // Nightscout requires this form (api-secret header); it is no protection.
#pragma warning disable CA5350 // Nightscout's protocol names SHA-1.
    internal static string Digest(Secret token) => Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes(token.Reveal())));
#pragma warning restore CA5350

    private Task<TransportResponse> SendWithDigestAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (Token() is { } token)
        {
            // Sites accept the digest of a token and of the API secret.
            request.Headers.TryAddWithoutValidation("api-secret", Digest(token));
        }

        return SendAsync(request, cancellationToken);
    }

    private async Task<TransportResponse> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            var response = await _transport.SendAsync(request, cancellationToken).ConfigureAwait(false);
            return response with { Date = ForeignTime.Check(response.Date) };
        }
        catch (TransportException e)
        {
            throw NightscoutFailures.FromTransport(e);
        }
    }
}
