using System.Net.Http.Headers;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Notifications;

/// <summary>Posts JSON. Certificates are always verified, redirects are not followed: a token goes to its server and nowhere else.</summary>
public sealed class TargetLine : IDisposable
{
    /// <summary>One attempt takes at most so long.</summary>
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(15);

    private readonly HttpMessageInvoker _http;
    private readonly TimeProvider _time;

    /// <summary>Creates it; nothing is sent yet.</summary>
    /// <param name="time">Counts the timeouts.</param>
    /// <param name="authorities">Whom to trust instead of the system's authorities; null: those.</param>
    public TargetLine(TimeProvider time, X509Certificate2Collection? authorities = null)
    {
        _time = time;
        _http = new HttpMessageInvoker(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            ConnectTimeout = Timeout,
            PooledConnectionIdleTimeout = TimeSpan.FromMinutes(1),
            SslOptions = new SslClientAuthenticationOptions
            {
                EnabledSslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13,
                CertificateChainPolicy = PolicyFor(authorities),
            },
        });
    }

    /// <summary>Posts once.</summary>
    /// <exception cref="NotificationException">It did not arrive.</exception>
    public async Task PostAsync(Uri address, ReadOnlyMemory<byte> json, Secret? token, CancellationToken cancellationToken)
    {
        if (token is { FitsHeader: false })
        {
            throw new NotificationException(NotificationFailure.TokenRefused, "Its token is not one line of plain characters; nothing was sent.");
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ReadOnlyMemoryContent(json) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.Reveal());
        }

        using var timeout = new CancellationTokenSource(Timeout, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        try
        {
            using var answer = await _http.SendAsync(request, either.Token).ConfigureAwait(false);
            if (RefusalOf((int)answer.StatusCode) is { } refusal)
            {
                throw refusal;
            }
        }
        catch (OperationCanceledException e)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw new NotificationException(NotificationFailure.TimedOut, "It did not answer in time.", e);
        }
        // A connection that is reset while it is made gets here as a bare SocketException (HttpConnectionPool asks it for its end point).
        catch (Exception e) when (e is HttpRequestException or SocketException or IOException)
        {
            throw e.InnerException is AuthenticationException
                ? new NotificationException(NotificationFailure.NotVerified, "Its certificate cannot be verified; nothing was sent. Check the address and this device's clock.", e)
                : new NotificationException(NotificationFailure.Unreachable, "It cannot be reached.", e);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private static NotificationException? RefusalOf(int status) => status switch
    {
        >= 200 and < 300 => null,
        401 or 403 => new NotificationException(NotificationFailure.TokenRefused, $"It refuses the token, or wants one (HTTP {status})."),
        408 or 429 or >= 500 => new NotificationException(NotificationFailure.Busy, $"It has trouble or wants a pause (HTTP {status})."),
        _ => new NotificationException(NotificationFailure.Refused, $"It does not take the message (HTTP {status}). Check address and topic."),
    };

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
