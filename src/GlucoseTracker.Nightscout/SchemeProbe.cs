using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Nightscout.Http;

namespace GlucoseTracker.Nightscout;

/// <summary>The protocols of a host at an address.</summary>
public enum SiteScheme
{
    /// <summary>No response, or an ambiguous one.</summary>
    Unknown,

    /// <summary>TLS, with any certificate.</summary>
    Https,

    /// <summary>Plain http without TLS.</summary>
    Http,
}

/// <summary>Detects whether a host uses https or plain http. No secret is sent, neither in a header nor in the path.</summary>
public static class SchemeProbe
{
    private const string StatusPath = "api/v1/status.json";

    private static readonly TimeSpan RequestTimeout = TimeSpan.FromSeconds(10);

    /// <summary>Tries https first, and http only when https is not supported.</summary>
    /// <param name="address">The address, of which only host and port are used. Without a port, the default port of each scheme is
    /// used.</param>
    /// <param name="time">The clock for timeouts.</param>
    /// <param name="cancellationToken">Cancels the detection.</param>
    public static async Task<SiteScheme> FindAsync(Uri address, TimeProvider time, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(address);
        var isUsualPort = address.IsDefaultPort;
        switch (await AskAsync(With(address, Uri.UriSchemeHttps, isUsualPort), time, cancellationToken).ConfigureAwait(false))
        {
            case null or ConnectionCause.Tls:
                return SiteScheme.Https;
            case ConnectionCause.NotHttps or ConnectionCause.Unreachable:
                return await AskAsync(With(address, Uri.UriSchemeHttp, isUsualPort), time, cancellationToken).ConfigureAwait(false) is null
                    ? SiteScheme.Http
                    : SiteScheme.Unknown;
            default:
                return SiteScheme.Unknown;
        }
    }

    /// <summary>Returns the address with another scheme.</summary>
    public static Uri With(Uri address, string scheme) =>
        With(address, scheme, (address ?? throw new ArgumentNullException(nameof(address))).IsDefaultPort);

    private static Uri With(Uri address, string scheme, bool isUsualPort) =>
        new UriBuilder(address) { Scheme = scheme, Port = isUsualPort ? -1 : address.Port }.Uri;

    /// <summary>Null when the host responds; a redirect, as to https, is not a response of a site.</summary>
    private static async Task<ConnectionCause?> AskAsync(Uri address, TimeProvider time, CancellationToken cancellationToken)
    {
        using var http = new NightscoutHttpClient(
            new NightscoutOptions
            {
                Address = new Uri(address.GetLeftPart(UriPartial.Authority) + "/"),
                Token = static () =>
                    null,
                RequestTimeout = RequestTimeout,
            }, time);
        try
        {
            var answer = await http.GetAsync(StatusPath, cancellationToken).ConfigureAwait(false);
            return (int)answer.Status is >= 300 and < 400 && address.Scheme == Uri.UriSchemeHttp ? ConnectionCause.RedirectRefused : null;
        }
        catch (SourceException e)
        {
            return e.Cause;
        }
    }
}
