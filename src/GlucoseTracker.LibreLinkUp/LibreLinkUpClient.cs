using System.Security.Cryptography;
using System.Text;
using GlucoseTracker.Domain.Connection;
using GlucoseTracker.LibreLinkUp.Responses;
using GlucoseTracker.LibreLinkUp.Session;
using Microsoft.Extensions.Logging;

namespace GlucoseTracker.LibreLinkUp;

/// <summary>
/// Makes data calls and cures what can be cured: a dead session by one login, an old version by the one asked for, a move to another region
/// by one login there.
/// </summary>
internal sealed class LibreLinkUpClient(
    LibreLinkUpOptions options, LibreLinkUpHttpClient http, SessionCache keeper, ClientVersion version, LoginFlow logins,
    TimeProvider time, ILogger logger)
{
    private const int MaxRedirects = 2;

    private bool _soughtElsewhere;

    /// <summary>
    /// The region that the last data call was redirected to, and whether a login has been made there since; null when data calls work.
    /// </summary>
    private (string Region, bool IsSignedIn)? _sentTo;

    /// <summary>Gets a response whose outcome is success.</summary>
    /// <param name="path">The path, relative to the account's address.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="SourceException">There is none.</exception>
    public async Task<LibreLinkUpResponse> GetAsync(string path, CancellationToken cancellationToken)
    {
        keeper.RefuseWhilePaused();
        var mayLogIn = true;
        var mayRaiseVersion = true;
        var redirects = 0;
        if (!keeper.State.IsSignedIn)
        {
            await SignInAsync(cancellationToken);
            mayLogIn = false;
        }

        while (true)
        {
            var response = await SendAsync(path, cancellationToken);
            var outcome = ResponseClassifier.Classify(response, ServiceCall.Data);
            switch (outcome.Kind)
            {
                case OutcomeKind.Success:
                    Worked();
                    return response;
                case OutcomeKind.VersionTooLow when mayRaiseVersion && version.Raise(outcome.Facts.VersionAsked):
                    mayRaiseVersion = false;
                    continue;
                case OutcomeKind.SessionExpired when mayLogIn:
                    mayLogIn = false;
                    logger.SessionEnded();
                    keeper.Keep(keeper.State.SignedOut());
                    await SignInAsync(cancellationToken);
                    continue;
                case OutcomeKind.SessionExpired when _sentTo is { IsSignedIn: false }:
                    throw SignInThereLater();
                case OutcomeKind.SessionExpired:
                    throw FreshSessionRefused(outcome);
                case OutcomeKind.PersonNotLoaded when mayLogIn && MaySeekElsewhere():
                    mayLogIn = false;
                    await SignInAsync(cancellationToken);
                    continue;
                case OutcomeKind.Redirected:
                    MoveTo(outcome, ++redirects);
                    if (mayLogIn && keeper.LoginWait == TimeSpan.Zero)
                    {
                        mayLogIn = false;
                        keeper.Keep(keeper.State.SignedOut());
                        await SignInThereAsync(cancellationToken);
                    }

                    continue;
                case OutcomeKind.StepRequired when mayLogIn
                    && options.AcceptTerms
                    && AccountSteps.IsTerms(outcome.Named)
                    && keeper.LoginWait == TimeSpan.Zero:
                    mayLogIn = false;
                    await SignInAsync(cancellationToken);
                    continue;
                case OutcomeKind.StepRequired:
                    throw AccountSteps.Waiting(outcome.Named);
                case OutcomeKind.Refused when outcome.Cause == ConnectionCause.LockedOut:
                    throw LockedOut(outcome);
                default:
                    var wait = keeper.TakePause(outcome.Cause, outcome.Facts.Wait);
                    throw (outcome with { Facts = outcome.Facts with { Wait = wait } }).ToException();
            }
        }
    }

    /// <summary>The account-id header: lower-case hexadecimal SHA-256 of the user id (protocol section 2.1).</summary>
    internal static string AccountId(string userId) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(userId)));

    private Task<LibreLinkUpResponse> SendAsync(string path, CancellationToken cancellationToken)
    {
        var state = keeper.State;
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri(state.Address ?? options.BaseAddress, path));
        request.Headers.TryAddWithoutValidation("authorization", $"Bearer {state.Token!.Reveal()}");
        request.Headers.TryAddWithoutValidation("account-id", AccountId(state.UserId!));
        return http.SendAsync(request, version.Present, cancellationToken);
    }

    /// <summary>
    /// A person who cannot be loaded may live at another regional host than the remembered one (protocol section 3.3). One login
    /// from the beginning finds out; once in the life of the process, since it mostly is a person who left.
    /// </summary>
    private bool MaySeekElsewhere()
    {
        if (_soughtElsewhere || keeper.LoginWait > TimeSpan.Zero)
        {
            return false;
        }

        _soughtElsewhere = true;
        keeper.Keep(keeper.State with { Address = null });
        return true;
    }

    private async Task SignInAsync(CancellationToken cancellationToken)
    {
        await logins.SignInAsync(cancellationToken);
        _sentTo = _sentTo is { } sent ? (sent.Region, true) : null;
    }

    /// <summary>A region that cannot be reached must not be the place of every login to come.</summary>
    private async Task SignInThereAsync(CancellationToken cancellationToken)
    {
        try
        {
            await SignInAsync(cancellationToken);
        }
        catch (SourceException)
        {
            keeper.Keep(keeper.State with { Address = null });
            throw;
        }
    }

    /// <summary>
    /// The next call goes to the region of a redirect. A login is made there when none was made within the last minute; until then the call
    /// is tried there with the present session.
    /// </summary>
    /// <exception cref="SourceException">It is no region, a circle, or the login there is not due yet.</exception>
    private void MoveTo(ResponseOutcome redirect, int redirects)
    {
        var region = redirect.Named?.ToLowerInvariant();
        var next = ServiceHosts.AfterRedirect(keeper.State.Address ?? options.BaseAddress, region) ?? throw redirect.ToException();
        if (redirects > MaxRedirects || (_sentTo is { IsSignedIn: true } sent && sent.Region == region))
        {
            throw FreshSessionRefused(redirect with { Words = "The service redirects in a circle." });
        }

        var isRepeated = redirects > 1 && _sentTo?.Region == region;
        logger.DataRedirected();
        _sentTo = (region!, false);
        keeper.Keep(keeper.State with { Address = next });
        if (isRepeated)
        {
            throw SignInThereLater();
        }
    }

    /// <summary>The session is not good at the region that the account lives in, and the last login is less than a minute ago.</summary>
    private SourceException SignInThereLater()
    {
        keeper.Keep(keeper.State.SignedOut());
        return new SourceException(
            ConnectionCause.ServiceError, "The account lives in another region; the login there follows with the next poll.",
            new CauseDetails { Wait = keeper.LoginWait });
    }

    /// <summary>A lock-out is about logins, whatever call was answered with it: none is made before it is over.</summary>
    private SourceException LockedOut(ResponseOutcome outcome)
    {
        keeper.Keep(keeper.State with { Logins = keeper.State.Logins.Failed(time.GetUtcNow(), outcome.Cause, outcome.Facts.Wait) });
        return new SourceException(outcome.Cause, outcome.Words, outcome.Facts with { Wait = keeper.LoginWait });
    }

    private void Worked()
    {
        _sentTo = null;
        if (keeper.State.Logins.Failures > 0 || keeper.State.Pause is not null)
        {
            keeper.Keep(keeper.State with { Logins = keeper.State.Logins.Worked(), Pause = null });
        }
    }

    private SourceException FreshSessionRefused(ResponseOutcome outcome)
    {
        keeper.Keep(
            keeper.State.SignedOut() with { Logins = keeper.State.Logins.Failed(time.GetUtcNow(), outcome.Cause, outcome.Facts.Wait) });
        return new SourceException(outcome.Cause, outcome.Words, outcome.Facts with { Wait = keeper.LoginWait });
    }
}
