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
    LibreLinkUpOptions options, LibreLinkUpHttpClient http, SessionCache sessions, ClientVersion version, LoginFlow logins,
    TimeProvider time, ILogger logger)
{
    private readonly SessionFailures _failures = new(sessions, time);
    private readonly RegionRedirects _redirects = new(options.BaseAddress, sessions, time, logger);
    private bool _triedStartAddress;

    /// <summary>Sends a call and returns its successful response.</summary>
    /// <param name="path">The path, relative to the address of the account.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SourceException">The call failed.</exception>
    public async Task<LibreLinkUpResponse> GetAsync(string path, CancellationToken cancellationToken)
    {
        sessions.ThrowIfPaused();
        var attempts = new RecoveryAttempts();
        if (!sessions.State.IsSignedIn && !logins.TryUseStoredSession())
        {
            await SignInAsync(cancellationToken).ConfigureAwait(false);
            attempts.MayLogIn = false;
        }

        while (true)
        {
            var response = await SendAsync(path, cancellationToken).ConfigureAwait(false);
            var outcome = ResponseClassifier.Classify(response, ServiceCall.Data);
            if (outcome.Kind == OutcomeKind.Success)
            {
                RecordSuccess();
                return response;
            }

            await RecoverAsync(outcome, attempts, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Recovers from an outcome, so that the same call can succeed.</summary>
    /// <exception cref="SourceException">Recovery is impossible or was attempted before.</exception>
    private async Task RecoverAsync(ResponseOutcome outcome, RecoveryAttempts attempts, CancellationToken cancellationToken)
    {
        switch (outcome.Kind)
        {
            case OutcomeKind.VersionTooLow when attempts.MayRaiseVersion && version.Raise(outcome.Details.VersionAsked):
                attempts.MayRaiseVersion = false;
                break;
            case OutcomeKind.SessionExpired when attempts.MayLogIn:
                logger.SessionEnded();
                sessions.Save(sessions.State.SignedOut());
                await SignInOnceAsync(attempts, cancellationToken).ConfigureAwait(false);
                break;
            case OutcomeKind.SessionExpired:
                throw _redirects.AwaitsSignIn ? _redirects.SignInLater() : _failures.FreshSessionRefused(outcome);
            case OutcomeKind.PersonNotLoaded when attempts.MayLogIn && MayTryStartAddress():
                await SignInOnceAsync(attempts, cancellationToken).ConfigureAwait(false);
                break;
            case OutcomeKind.Redirected:
                attempts.Redirects++;
                _redirects.Follow(outcome, attempts.Redirects);
                if (attempts.MayLogIn && sessions.LoginWait == TimeSpan.Zero)
                {
                    sessions.Save(sessions.State.SignedOut());
                    await SignInThereAsync(attempts, cancellationToken).ConfigureAwait(false);
                }

                break;
            case OutcomeKind.StepRequired when attempts.MayLogIn
                && options.AcceptTerms
                && AccountSteps.IsTerms(outcome.Named)
                && sessions.LoginWait == TimeSpan.Zero:
                await SignInOnceAsync(attempts, cancellationToken).ConfigureAwait(false);
                break;
            case OutcomeKind.StepRequired:
                throw AccountSteps.CreateException(outcome.Named);
            case OutcomeKind.Refused when outcome.Cause == ConnectionCause.LockedOut:
                throw _failures.LockedOut(outcome);
            default:
                var wait = sessions.RecordPause(outcome.Cause, outcome.Details.Wait);
                throw (outcome with { Details = outcome.Details with { Wait = wait } }).ToException();
        }
    }

    /// <summary>The account-id header: the lower-case hexadecimal SHA-256 hash of the user id (protocol section 2.1).</summary>
    internal static string AccountId(string userId) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(userId)));

    private Task<LibreLinkUpResponse> SendAsync(string path, CancellationToken cancellationToken)
    {
        var state = sessions.State;
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri(state.Address ?? options.BaseAddress, path));
        request.Headers.TryAddWithoutValidation("authorization", $"Bearer {state.Token!.Reveal()}");
        request.Headers.TryAddWithoutValidation("account-id", AccountId(state.UserId!));
        return http.SendAsync(request, version.Present, cancellationToken);
    }

    /// <summary>
    /// A person who cannot be loaded may belong to another regional host than the stored one (protocol section 3.3). One login from the
    /// start address finds out, once in the life of the process, because in most cases the person has ended sharing.
    /// </summary>
    private bool MayTryStartAddress()
    {
        if (_triedStartAddress || sessions.LoginWait > TimeSpan.Zero)
        {
            return false;
        }

        _triedStartAddress = true;
        sessions.Save(sessions.State with { Address = null });
        return true;
    }

    private async Task SignInAsync(CancellationToken cancellationToken)
    {
        await logins.SignInAsync(cancellationToken).ConfigureAwait(false);
        _redirects.RecordSignIn();
    }

    private Task SignInOnceAsync(RecoveryAttempts attempts, CancellationToken cancellationToken)
    {
        attempts.MayLogIn = false;
        return SignInAsync(cancellationToken);
    }

    /// <summary>Forgets a region that cannot be reached, so that later logins do not use it.</summary>
    private async Task SignInThereAsync(RecoveryAttempts attempts, CancellationToken cancellationToken)
    {
        try
        {
            await SignInOnceAsync(attempts, cancellationToken).ConfigureAwait(false);
        }
        catch (SourceException)
        {
            sessions.Save(sessions.State with { Address = null });
            throw;
        }
    }

    private void RecordSuccess()
    {
        _redirects.Reset();
        if (sessions.State.Logins.Failures > 0 || sessions.State.Pause is not null)
        {
            sessions.Save(sessions.State with { Logins = sessions.State.Logins.WithSuccess(), Pause = null });
        }
    }

    /// <summary>The recovery attempts that are left for one call.</summary>
    private sealed class RecoveryAttempts
    {
        public bool MayLogIn { get; set; } = true;

        public bool MayRaiseVersion { get; set; } = true;

        public int Redirects { get; set; }
    }
}
