using GlucoseTracker.Domain.Connection;
using GlucoseTracker.LibreLinkUp.Responses;
using GlucoseTracker.LibreLinkUp.Session;
using Microsoft.Extensions.Logging;

namespace GlucoseTracker.LibreLinkUp;

/// <summary>Follows redirects of data calls to the region that the account lives in, and notices circles.</summary>
/// <param name="home">Where logins begin.</param>
/// <param name="sessions">Keeps the account's address.</param>
/// <param name="time">The clocks.</param>
/// <param name="logger">Told of each redirect.</param>
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

    /// <summary>A login was made at the present address.</summary>
    public void RecordSignIn() => _sentTo = _sentTo is { } sent ? (sent.Region, true) : null;

    /// <summary>A data call worked.</summary>
    public void Reset() => _sentTo = null;

    /// <summary>
    /// The next call goes to the region of a redirect. A login is made there when none was made within the last minute; until then the call
    /// is tried there with the present session.
    /// </summary>
    /// <param name="redirect">The redirect.</param>
    /// <param name="redirects">How many redirects of the same call this is, from 1.</param>
    /// <exception cref="SourceException">It is no region, a circle, or the login there is not due yet.</exception>
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

    /// <summary>The session is not good at the region that the account lives in, and the last login is less than a minute ago.</summary>
    public SourceException SignInLater()
    {
        sessions.Save(sessions.State.SignedOut());
        return new SourceException(
            ConnectionCause.ServiceError, "The account lives in another region; the login there follows with the next poll.",
            new CauseDetails { Wait = sessions.LoginWait });
    }
}
