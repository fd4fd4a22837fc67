using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Nightscout.Http;

namespace GlucoseTracker.Nightscout;

/// <summary>What a host speaks at an address.</summary>
public enum SiteScheme
{
    /// <summary>Nothing answers, or nothing that tells.</summary>
    Unknown,

    /// <summary>TLS, with whatever certificate.</summary>
    Https,

    /// <summary>Plain http, and no TLS.</summary>
    Http,
}

/// <summary>Finds out whether a host speaks https or plain http. No secret is sent, neither in a header nor in the path.</summary>
public static class SchemeProbe
{
    private const string StatusPath = "api/v1/status.json";

    private static readonly TimeSpan RequestTimeout = TimeSpan.FromSeconds(10);

    /// <summary>Asks by https first, and by http only when that is not spoken.</summary>
    /// <param name="address">The site; of it only host and port are used. Without a port each scheme's own is asked.</param>
    /// <param name="time">Counts the timeouts.</param>
    /// <param name="cancellationToken">Ends it.</param>
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

    /// <summary>The same site under another scheme.</summary>
    public static Uri With(Uri address, string scheme) =>
        With(address, scheme, (address ?? throw new ArgumentNullException(nameof(address))).IsDefaultPort);

    private static Uri With(Uri address, string scheme, bool isUsualPort) =>
        new UriBuilder(address) { Scheme = scheme, Port = isUsualPort ? -1 : address.Port }.Uri;

    /// <summary>Null when it answers; a redirect, as to https, is no answer of a site.</summary>
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
