using System.Text.Json;
using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Http;
using GlucoseTracker.LibreLinkUp.Responses;
using GlucoseTracker.LibreLinkUp.Wire;
using Microsoft.Extensions.Logging;

namespace GlucoseTracker.LibreLinkUp;

/// <summary>
/// Makes the requests of one login: follows redirects, accepts terms where the owner allows it, and adopts the client version that the
/// service requires.
/// </summary>
internal sealed class LoginAttempt(LibreLinkUpOptions options, LibreLinkUpHttpClient http, ClientVersion version, ILogger logger)
{
    private const int MaxRedirects = 2;
    private const int MaxSteps = 4;

    /// <summary>Sends one login. Returns the session and its address.</summary>
    /// <param name="address">The address of the first login.</param>
    /// <param name="password">The password of the account.</param>
    /// <param name="cancellationToken">Cancels the login.</param>
    /// <exception cref="SourceException">The login was refused or failed.</exception>
    public async Task<(Uri Address, LoginAnswer.Session Session)> RunAsync(
        Uri address, Secret password, CancellationToken cancellationToken)
    {
        var regions = new HashSet<string>();
        while (true)
        {
            switch (await SendAsync(ServiceCall.Login, () => LoginRequest(address, password), cancellationToken).ConfigureAwait(false))
            {
                case LoginAnswer.Redirect redirect:
                    address = Follow(address, redirect.Region?.ToLowerInvariant(), regions);
                    break;
                case LoginAnswer.Step step when await PassStepsAsync(address, step, cancellationToken).ConfigureAwait(false) is var passed:
                    if (passed is LoginAnswer.Session gained)
                    {
                        return (address, gained);
                    }

                    address = Follow(address, ((LoginAnswer.Redirect)passed).Region?.ToLowerInvariant(), regions);
                    break;
                case LoginAnswer.Session session:
                    return (address, session);
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

    /// <summary>Returns the session. After a redirect, the login continues at that region.</summary>
    private async Task<LoginAnswer> PassStepsAsync(Uri address, LoginAnswer.Step step, CancellationToken cancellationToken)
    {
        for (var passed = 0; passed < MaxSteps; passed++)
        {
            if (!AccountSteps.IsTerms(step.Type) || !options.AcceptTerms || step.Token is null)
            {
                throw AccountSteps.CreateException(step.Type);
            }

            var answer = await PassStepAsync(address, step.Type!, step.Token, cancellationToken).ConfigureAwait(false);
            if (answer is not LoginAnswer.Step next)
            {
                return answer;
            }

            step = next;
        }

        throw AccountSteps.CreateException(step.Type);
    }

    private async Task<LoginAnswer> PassStepAsync(Uri address, string type, Secret ticket, CancellationToken cancellationToken)
    {
        var passed = await SendAsync(ServiceCall.Step, () => StepRequest(address, type, ticket), cancellationToken).ConfigureAwait(false);
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

    /// <summary>Sends a request, and once more when the service requires a newer client version.</summary>
    private async Task<LoginAnswer> SendAsync(ServiceCall call, Func<HttpRequestMessage> create, CancellationToken cancellationToken)
    {
        var response = await http.SendAsync(create(), version.Present, cancellationToken).ConfigureAwait(false);
        var outcome = ResponseClassifier.Classify(response, call);
        if (outcome.Kind == OutcomeKind.VersionTooLow && version.Raise(outcome.Details.VersionAsked))
        {
            response = await http.SendAsync(create(), version.Present, cancellationToken).ConfigureAwait(false);
            outcome = ResponseClassifier.Classify(response, call);
        }

        return outcome.Kind == OutcomeKind.Success ? LoginAnswer.Read(response) : throw outcome.ToException();
    }
}
