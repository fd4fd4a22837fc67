using System.Security.Cryptography;
using System.Text;
using GlucoseTracker.Domain.Connection;
using GlucoseTracker.LibreLinkUp.Responses;
using GlucoseTracker.LibreLinkUp.Session;
using Microsoft.Extensions.Logging;

namespace GlucoseTracker.LibreLinkUp;

/// <summary>
/// Makes data calls and recovers where possible: from an invalid session by one login, from an old version by the requested version, and
/// from a move to another region by one login there.
/// </summary>
internal sealed class LibreLinkUpClient(
    LibreLinkUpOptions options, LibreLinkUpHttpClient http, SessionCache keeper, ClientVersion version, LoginFlow logins,
    TimeProvider time, ILogger logger)
{
    private readonly SessionFailures _failures = new(keeper, time);
    private readonly RegionRedirects _redirects = new(options.BaseAddress, keeper, time, logger);
    private bool _soughtElsewhere;

    /// <summary>Sends a call and returns its successful response.</summary>
    /// <param name="path">The path, relative to the address of the account.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SourceException">The call failed.</exception>
    public async Task<LibreLinkUpResponse> GetAsync(string path, CancellationToken cancellationToken)
    {
        keeper.RefuseWhilePaused();
        var cures = new Cures();
        if (!keeper.State.IsSignedIn)
        {
            await SignInAsync(cancellationToken);
            cures.MayLogIn = false;
        }

        while (true)
        {
            var response = await SendAsync(path, cancellationToken);
            var outcome = ResponseClassifier.Classify(response, ServiceCall.Data);
            if (outcome.Kind == OutcomeKind.Success)
            {
                Worked();
                return response;
            }

            await CureAsync(outcome, cures, cancellationToken);
        }
    }

    /// <summary>Recovers from an outcome, so that the same call can succeed.</summary>
    /// <exception cref="SourceException">Recovery is impossible or was attempted before.</exception>
    private async Task CureAsync(ResponseOutcome outcome, Cures cures, CancellationToken cancellationToken)
    {
        switch (outcome.Kind)
        {
            case OutcomeKind.VersionTooLow when cures.MayRaiseVersion && version.Raise(outcome.Facts.VersionAsked):
                cures.MayRaiseVersion = false;
                break;
            case OutcomeKind.SessionExpired when cures.MayLogIn:
                logger.SessionEnded();
                keeper.Keep(keeper.State.SignedOut());
                await SignInOnceAsync(cures, cancellationToken);
                break;
            case OutcomeKind.SessionExpired:
                throw _redirects.AwaitsSignIn ? _redirects.SignInLater() : _failures.FreshSessionRefused(outcome);
            case OutcomeKind.PersonNotLoaded when cures.MayLogIn && MaySeekElsewhere():
                await SignInOnceAsync(cures, cancellationToken);
                break;
            case OutcomeKind.Redirected:
                cures.Redirects++;
                _redirects.Follow(outcome, cures.Redirects);
                if (cures.MayLogIn && keeper.LoginWait == TimeSpan.Zero)
                {
                    keeper.Keep(keeper.State.SignedOut());
                    await SignInThereAsync(cures, cancellationToken);
                }

                break;
            case OutcomeKind.StepRequired when cures.MayLogIn
                && options.AcceptTerms
                && AccountSteps.IsTerms(outcome.Named)
                && keeper.LoginWait == TimeSpan.Zero:
                await SignInOnceAsync(cures, cancellationToken);
                break;
            case OutcomeKind.StepRequired:
                throw AccountSteps.Waiting(outcome.Named);
            case OutcomeKind.Refused when outcome.Cause == ConnectionCause.LockedOut:
                throw _failures.LockedOut(outcome);
            default:
                var wait = keeper.TakePause(outcome.Cause, outcome.Facts.Wait);
                throw (outcome with { Facts = outcome.Facts with { Wait = wait } }).ToException();
        }
    }

    /// <summary>The account-id header: the lower-case hexadecimal SHA-256 hash of the user id (protocol section 2.1).</summary>
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
    /// A person who cannot be loaded may belong to another regional host than the stored one (protocol section 3.3). One login from the
    /// start address finds out, once in the life of the process, because in most cases the person has ended sharing.
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
        _redirects.RecordSignIn();
    }

    private Task SignInOnceAsync(Cures cures, CancellationToken cancellationToken)
    {
        cures.MayLogIn = false;
        return SignInAsync(cancellationToken);
    }

    /// <summary>Forgets a region that cannot be reached, so that later logins do not use it.</summary>
    private async Task SignInThereAsync(Cures cures, CancellationToken cancellationToken)
    {
        try
        {
            await SignInOnceAsync(cures, cancellationToken);
        }
        catch (SourceException)
        {
            keeper.Keep(keeper.State with { Address = null });
            throw;
        }
    }

    private void Worked()
    {
        _redirects.Reset();
        if (keeper.State.Logins.Failures > 0 || keeper.State.Pause is not null)
        {
            keeper.Keep(keeper.State with { Logins = keeper.State.Logins.Worked(), Pause = null });
        }
    }

    /// <summary>The recovery attempts that are left for one call.</summary>
    private sealed class Cures
    {
        public bool MayLogIn { get; set; } = true;

        public bool MayRaiseVersion { get; set; } = true;

        public int Redirects { get; set; }
    }
}
