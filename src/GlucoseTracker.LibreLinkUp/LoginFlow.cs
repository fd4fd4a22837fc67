using System.Text.Json;
using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Http;
using GlucoseTracker.LibreLinkUp.Responses;
using GlucoseTracker.LibreLinkUp.Session;
using GlucoseTracker.LibreLinkUp.Wire;
using Microsoft.Extensions.Logging;

namespace GlucoseTracker.LibreLinkUp;

/// <summary>One login: inside its budget, through redirects, and through terms where the owner allows it.</summary>
internal sealed class LoginFlow(
    LibreLinkUpOptions options, LibreLinkUpHttpClient http, SessionCache keeper, ClientVersion version, TimeProvider time, ILogger logger,
    bool byHand = false)
{
    private const int MaxRedirects = 2;
    private const int MaxSteps = 4;

    private Secret? _refused;

    /// <summary>True while nothing is sent because e-mail and password are missing, were refused, or must wait.</summary>
    public bool AwaitsCredentials { get; private set; }

    /// <summary>True when there is a password now that may be tried.</summary>
    public bool HasNewCredentials =>
        AwaitsCredentials
            && keeper.LoginWait == TimeSpan.Zero
            && options.Email.Length > 0
            && options.Password() is { } password
            && !password.Equals(_refused);

    /// <summary>Signs in and keeps the session.</summary>
    /// <exception cref="SourceException">It was refused, failed, or is not due yet; nothing is sent in the last case.</exception>
    public async Task SignInAsync(CancellationToken cancellationToken)
    {
        try
        {
            await TrySignInAsync(cancellationToken);
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

        RefuseBeforeItsTime(password);
        keeper.Keep(keeper.State with { Logins = keeper.State.Logins.Sending(time.GetUtcNow()) });
        try
        {
            await AttemptAsync(password, cancellationToken);
            logger.SignedIn();
        }
        catch (SourceException e)
        {
            keeper.Keep(keeper.State with { Logins = AfterFailure(e, password) });
            if (keeper.LoginWait <= LoginThrottle.Spacing)
            {
                throw;
            }

            // The budget may be stricter than the service; whoever waits must know the longer time.
            throw new SourceException(e.Cause, e.Message, e.Facts with { Wait = keeper.LoginWait }, e);
        }
    }

    private LoginThrottle AfterFailure(SourceException failure, Secret password)
    {
        var (logins, now) = (keeper.State.Logins, time.GetUtcNow());
        if (failure.Cause != ConnectionCause.WrongPassword)
        {
            return logins.Failed(now, failure.Cause, failure.Facts.Wait);
        }

        _refused = password;
        return logins.RefusedFor(now, RefusedMarks.Make(logins.Refused, options.Email, password));
    }

    private void RefuseBeforeItsTime(Secret password)
    {
        var logins = keeper.State.Logins;
        if (password.Equals(_refused) || RefusedMarks.Contains(logins.Refused, options.Email, password))
        {
            _refused = password;
            throw new SourceException(
                ConnectionCause.WrongPassword, "This e-mail and password were refused before, and are not sent again.",
                new CauseDetails { Detail = CauseDetail.RefusedBefore });
        }

        if (keeper.LoginWait is var wait && wait > TimeSpan.Zero && !(byHand && logins.MayFollowByHand))
        {
            // What was refused was another pair: this one must not be blamed for it.
            var cause = logins.Cause == ConnectionCause.WrongPassword ? ConnectionCause.SignInWaiting : logins.Cause;
            throw new SourceException(cause, WhyNotYet(cause), new CauseDetails { Wait = wait });
        }
    }

    private static string WhyNotYet(ConnectionCause cause) => cause switch
    {
        ConnectionCause.SignInWaiting => "Two sign-ins have just been refused, and a third one within a minute would lock the account.",
        ConnectionCause.Unreachable =>
            "An earlier sign-in got no answer and may count as a refused one, and three within a minute would lock the account.",
        ConnectionCause.LockedOut => "The service has locked sign-ins for a while after too many of them.",
        ConnectionCause.TooManyRequests or ConnectionCause.Blocked => "The service has asked for a pause, and it is not over.",
        _ => "An earlier sign-in led to no readings, and the next one is not due yet.",
    };

    private async Task AttemptAsync(Secret password, CancellationToken cancellationToken)
    {
        var address = keeper.State.Address ?? options.BaseAddress;
        var regions = new HashSet<string>();
        while (true)
        {
            switch (await SendAsync(ServiceCall.Login, () => LoginRequest(address, password), cancellationToken))
            {
                case LoginAnswer.Redirect redirect:
                    address = Follow(address, redirect.Region?.ToLowerInvariant(), regions);
                    break;
                case LoginAnswer.Step step when await PassStepsAsync(address, step, cancellationToken) is var passed:
                    if (passed is LoginAnswer.Session gained)
                    {
                        Keep(address, gained);
                        return;
                    }

                    address = Follow(address, ((LoginAnswer.Redirect)passed).Region?.ToLowerInvariant(), regions);
                    break;
                case LoginAnswer.Session session:
                    Keep(address, session);
                    return;
            }
        }
    }

    private Uri Follow(Uri present, string? region, HashSet<string> visited)
    {
        var next = ServiceHosts.AfterRedirect(present, region)
            ?? throw new SourceException(ConnectionCause.RedirectRefused, "The service redirects to something that is not a region.");
        var isCircle = !visited.Add(region!) || visited.Count > MaxRedirects || (next == present && next != options.BaseAddress);
        if (isCircle)
        {
            throw new SourceException(ConnectionCause.RedirectRefused, "The service redirects in a circle.");
        }

        logger.Redirected();
        return next;
    }

    /// <summary>A session, or a redirect: then a login goes on at that region.</summary>
    private async Task<LoginAnswer> PassStepsAsync(Uri address, LoginAnswer.Step step, CancellationToken cancellationToken)
    {
        for (var passed = 0; passed < MaxSteps; passed++)
        {
            if (!AccountSteps.IsTerms(step.Type) || !options.AcceptTerms || step.Token is null)
            {
                throw AccountSteps.Waiting(step.Type);
            }

            var answer = await PassStepAsync(address, step.Type!, step.Token, cancellationToken);
            if (answer is not LoginAnswer.Step next)
            {
                return answer;
            }

            step = next;
        }

        throw AccountSteps.Waiting(step.Type);
    }

    private async Task<LoginAnswer> PassStepAsync(Uri address, string type, Secret ticket, CancellationToken cancellationToken)
    {
        var passed = await SendAsync(ServiceCall.Step, () => StepRequest(address, type, ticket), cancellationToken);
        if (passed is not LoginAnswer.Redirect)
        {
            logger.TermsAccepted();
        }

        return passed;
    }

    private static HttpRequestMessage StepRequest(Uri address, string type, Secret ticket)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, $"auth/continue/{type}"));
        request.Headers.TryAddWithoutValidation("authorization", $"Bearer {ticket.Reveal()}");
        return request;
    }

    private HttpRequestMessage LoginRequest(Uri address, Secret password) => HttpTransport.CreatePost(
        new Uri(address, "llu/auth/login"),
        JsonSerializer.SerializeToUtf8Bytes(new WireCredentials(options.Email, password.Reveal()), WireJson.Default.WireCredentials));

    /// <summary>Sends a request, and once more when the service asks for a newer client version.</summary>
    private async Task<LoginAnswer> SendAsync(ServiceCall call, Func<HttpRequestMessage> create, CancellationToken cancellationToken)
    {
        var response = await http.SendAsync(create(), version.Present, cancellationToken);
        var outcome = ResponseClassifier.Classify(response, call);
        if (outcome.Kind == OutcomeKind.VersionTooLow && version.Raise(outcome.Facts.VersionAsked))
        {
            response = await http.SendAsync(create(), version.Present, cancellationToken);
            outcome = ResponseClassifier.Classify(response, call);
        }

        return outcome.Kind == OutcomeKind.Success ? LoginAnswer.Read(response) : throw outcome.ToException();
    }

    private void Keep(Uri address, LoginAnswer.Session session) => keeper.Keep(keeper.State with
    {
        Address = address,
        Token = session.Token,
        Expires = session.Expires,
        UserId = session.UserId,
        Logins = keeper.State.Logins.SignedIn(time.GetUtcNow()),
    });
}
