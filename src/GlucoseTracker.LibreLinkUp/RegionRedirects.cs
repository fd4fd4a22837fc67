using GlucoseTracker.Domain.Connection;
using GlucoseTracker.LibreLinkUp.Responses;
using GlucoseTracker.LibreLinkUp.Session;
using Microsoft.Extensions.Logging;

namespace GlucoseTracker.LibreLinkUp;

/// <summary>Follows redirects of data calls to the account's region, and refuses circles.</summary>
/// <param name="home">The address of the first login.</param>
/// <param name="sessions">Stores the account's address.</param>
/// <param name="time">The clocks.</param>
/// <param name="logger">Logs each redirect.</param>
internal sealed class RegionRedirects(Uri home, SessionCache sessions, TimeProvider time, ILogger logger)
{
    private const int MaxRedirects = 2;

    private readonly SessionFailures _failures = new(sessions, time);

    /// <summary>
    /// The region that the last data call was redirected to, and whether a login has been made there since; null when data calls work.
    /// </summary>
    private (string Region, bool IsSignedIn)? _sentTo;

    /// <summary>True after a redirect as long as no login has been made at the new region.</summary>
    public bool AwaitsSignIn => _sentTo is { IsSignedIn: false };

    /// <summary>Records a login at the present address.</summary>
    public void RecordSignIn() => _sentTo = _sentTo is { } sent ? (sent.Region, true) : null;

    /// <summary>Records a successful data call.</summary>
    public void Reset() => _sentTo = null;

    /// <summary>
    /// Directs the next call to the region of a redirect, with a new login, unless the last login was less than a minute ago; until then
    /// the call uses the present session.
    /// </summary>
    /// <param name="redirect">The redirect.</param>
    /// <param name="redirects">The number of redirects of this call, from 1.</param>
    /// <exception cref="SourceException">The redirect names no region or leads in a circle, or the login there is not due yet.</exception>
    public void Follow(ResponseOutcome redirect, int redirects)
    {
        var region = redirect.Named?.ToLowerInvariant();
        var next = ServiceHosts.AfterRedirect(sessions.State.Address ?? home, region) ?? throw redirect.ToException();
        if (redirects > MaxRedirects || (_sentTo is { IsSignedIn: true } sent && sent.Region == region))
        {
            throw _failures.FreshSessionRefused(redirect with { Words = "The service redirects in a circle." });
        }

        var isRepeated = redirects > 1 && _sentTo?.Region == region;
        logger.DataRedirected();
        _sentTo = (region!, false);
        sessions.Save(sessions.State with { Address = next });
        if (isRepeated)
        {
            throw SignInLater();
        }
    }

    /// <summary>The failure when the new region refuses the session and the last login is less than a minute ago.</summary>
    public SourceException SignInLater()
    {
        sessions.Save(sessions.State.SignedOut());
        return new SourceException(
            ConnectionCause.ServiceError, "The account lives in another region; the login there follows with the next poll.",
            new CauseDetails { Wait = sessions.LoginWait });
    }
}
