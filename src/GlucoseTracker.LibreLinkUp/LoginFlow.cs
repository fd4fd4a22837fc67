using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Http;
using GlucoseTracker.LibreLinkUp.Responses;
using GlucoseTracker.LibreLinkUp.Session;
using Microsoft.Extensions.Logging;

namespace GlucoseTracker.LibreLinkUp;

/// <summary>Makes the logins that the throttle permits, and stores their session or failure.</summary>
internal sealed class LoginFlow(
    LibreLinkUpOptions options, LibreLinkUpHttpClient http, SessionCache sessions, ClientVersion version, TimeProvider time, ILogger logger,
    bool byHand = false)
{
    /// <summary>
    /// The time for the response to a login that is under way when the daemon stops or reloads. A login without a known outcome counts as
    /// refused, so that the next one may have to wait a minute, with the right password too.
    /// </summary>
    private static readonly TimeSpan FinishTimeout = TimeSpan.FromSeconds(1);

    private readonly LoginAttempt _attempt = new(options, http, version, logger);
    private Secret? _refused;

    /// <summary>True while nothing is sent because e-mail and password are missing, were refused, or must wait.</summary>
    public bool AwaitsCredentials { get; private set; }

    /// <summary>True when there are credentials that may be tried now.</summary>
    public bool HasNewCredentials =>
        AwaitsCredentials
            && sessions.LoginWait == TimeSpan.Zero
            && options.Email.Length > 0
            && options.Password() is { } password
            && !password.Equals(_refused);

    /// <summary>
    /// Uses the session that another process has stored, such as <c>login</c>, when e-mail and password were missing or refused here.
    /// </summary>
    /// <returns>True when there is one, so that no login is necessary.</returns>
    public bool TryUseStoredSession()
    {
        if (!AwaitsCredentials || !sessions.TryUseStored())
        {
            return false;
        }

        AwaitsCredentials = false;
        return true;
    }

    /// <summary>Signs in and stores the session. A login that was sent is completed within a second of a cancellation.</summary>
    /// <exception cref="SourceException">
    /// The login was refused, failed, or is not permitted yet; in the last case nothing was sent.
    /// </exception>
    public async Task SignInAsync(CancellationToken cancellationToken)
    {
        try
        {
            await TrySignInAsync(cancellationToken).ConfigureAwait(false);
            AwaitsCredentials = false;
        }
        catch (SourceException e)
        {
            AwaitsCredentials = e.Cause is ConnectionCause.NotSetUp or ConnectionCause.WrongPassword or ConnectionCause.SignInWaiting;
            throw;
        }
    }

    private async Task TrySignInAsync(CancellationToken cancellationToken)
    {
        var password = options.Email.Length > 0 ? options.Password() : null;
        if (password is null)
        {
            throw new SourceException(ConnectionCause.NotSetUp, "No e-mail address or no password is stored.");
        }

        ThrowIfThrottled(password);
        cancellationToken.ThrowIfCancellationRequested();
        using var finish = new CancellationTokenSource(Timeout.InfiniteTimeSpan, time);
        using var stopping = cancellationToken.UnsafeRegister(_ => finish.CancelAfter(FinishTimeout), null);
        sessions.Save(sessions.State with { Logins = sessions.State.Logins.WithAttempt(time.GetUtcNow()) });
        try
        {
            var (address, session) = await _attempt.RunAsync(sessions.State.Address ?? options.BaseAddress, password, finish.Token)
                .ConfigureAwait(false);
            SaveSession(address, session);
            logger.SignedIn();
        }
        catch (SourceException e)
        {
            sessions.Save(sessions.State with { Logins = AfterFailure(e, password) });
            if (sessions.LoginWait <= LoginThrottle.Spacing)
            {
                throw;
            }

            // The throttle may be stricter than the service; the caller must wait for the longer time.
            throw new SourceException(e.Cause, e.Message, e.Details with { Wait = sessions.LoginWait }, e);
        }
    }

    private LoginThrottle AfterFailure(SourceException failure, Secret password)
    {
        var (logins, now) = (sessions.State.Logins, time.GetUtcNow());
        if (failure.Cause != ConnectionCause.WrongPassword)
        {
            return logins.WithFailure(
                now, failure.Cause, failure.Details.Wait, failure.InnerException is TransportException { IsBeforeRequest: true });
        }

        _refused = password;
        return logins.WithRefusal(now, RefusedCredentials.CreateFingerprint(logins.Refused, options.Email, password));
    }

    private void ThrowIfThrottled(Secret password)
    {
        var logins = sessions.State.Logins;
        if (password.Equals(_refused) || RefusedCredentials.Contains(logins.Refused, options.Email, password))
        {
            _refused = password;
            throw new SourceException(
                ConnectionCause.WrongPassword, "This e-mail and password were refused before, and are not sent again.",
                new CauseDetails { Detail = CauseDetail.RefusedBefore });
        }

        if (sessions.LoginWait is var wait && wait > TimeSpan.Zero && !(byHand && logins.MayFollowByHand))
        {
            // Another pair of e-mail and password was refused, so this pair may still be right.
            var cause = logins.Cause == ConnectionCause.WrongPassword ? ConnectionCause.SignInWaiting : logins.Cause;
            throw new SourceException(cause, DescribeWait(cause), new CauseDetails { Wait = wait });
        }
    }

    private static string DescribeWait(ConnectionCause cause) => cause switch
    {
        ConnectionCause.SignInWaiting => "Two sign-ins have just been refused, and a third one within a minute would lock the account.",
        ConnectionCause.Unreachable =>
            "An earlier sign-in got no answer and may count as a refused one, and three within a minute would lock the account.",
        ConnectionCause.LockedOut => "The service has locked sign-ins for a while after too many of them.",
        ConnectionCause.TooManyRequests or ConnectionCause.Blocked => "The service has asked for a pause, and it is not over.",
        _ => "An earlier sign-in led to no readings, and the next one is not due yet.",
    };

    private void SaveSession(Uri address, LoginAnswer.Session session) => sessions.Save(sessions.State with
    {
        Address = address,
        Token = session.Token,
        Expires = session.Expires,
        UserId = session.UserId,
        Logins = sessions.State.Logins.WithSession(time.GetUtcNow()),
    });
}
