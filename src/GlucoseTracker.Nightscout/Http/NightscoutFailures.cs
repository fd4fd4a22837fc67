using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Sources;
using GlucoseTracker.Http;

namespace GlucoseTracker.Nightscout.Http;

/// <summary>Maps failures of the transport and refusals of the site to causes.</summary>
internal static class NightscoutFailures
{
    /// <summary>There was no complete response.</summary>
    public static SourceException FromTransport(TransportException failure)
    {
        var (cause, message) = Explain(failure.Failure);
        return Failed(cause, message, failure);
    }

    /// <summary>Returns the response when it is a success.</summary>
    /// <exception cref="SourceException">The response is a refusal.</exception>
    public static TransportResponse OrThrow(this TransportResponse response) =>
        FromStatus(response) is { } refusal ? throw refusal : response;

    /// <summary>The exception for a status; null when it is a success.</summary>
    public static SourceException? FromStatus(TransportResponse answer) =>
        SignInPages.IsRedirectToOne(answer) ? Blocked(
            answer,
            "In front of the Nightscout site a page asks visitors to sign in or to consent (its host, a proxy, or the sign-in page of " +
            "this network); the site itself was not asked. "
                + "Let this device through to the path /api there.")
        : BlockPages.IsBlock(answer) ? Blocked(
            answer,
            "The network in front of the Nightscout site (its host, a firewall, or a protection against robots) refuses this device; " +
            "the site itself was not asked. "
                + "Allow this device there.")
        : FromSite(answer);

    /// <summary>A Nightscout site does not lock accounts, so without a requested wait the next request follows soon.</summary>
    private static SourceException Blocked(TransportResponse answer, string words) => new(
        ConnectionCause.Blocked,
        words,
        new CauseDetails { Source = SourceNames.Nightscout, Wait = answer.RetryAfter })
    {
        Retry = answer.RetryAfter is null ? RetryPolicy.Fast : ConnectionCause.Blocked.Retry(),
    };

    private static SourceException? FromSite(TransportResponse answer) => (int)answer.Status switch
    {
        >= 200 and < 300 => null,
        401 or 403 => Failed(
            ConnectionCause.WrongPassword,
            "The Nightscout site refuses the token, or asks for one. Check Nightscout:TokenFile; the role must be able to read."),
        404 or 410 => Failed(ConnectionCause.AnswerNotUnderstood, "There is no Nightscout at this address. Check Nightscout:Address."),
        >= 300 and < 400 => Failed(
            ConnectionCause.RedirectRefused, "The Nightscout site points to another address; write that one into Nightscout:Address."),
        429 => Asked(ConnectionCause.TooManyRequests, answer, "The Nightscout site asks for a pause."),
        502 or 503 or 504 => Asked(ConnectionCause.ServiceError, answer, "The Nightscout site is not awake, or its host has trouble."),
        >= 500 => Asked(ConnectionCause.ServiceError, answer, "The Nightscout site responds with a server error."),
        _ => Failed(ConnectionCause.ServiceError, "The Nightscout site does not accept the request."),
    };

    private static (ConnectionCause Cause, string Message) Explain(TransportFailure failure) => failure switch
    {
        TransportFailure.NameResolution => (ConnectionCause.NameLookup, "The Nightscout site's name could not be looked up."),
        TransportFailure.NetworkDown => (ConnectionCause.NetworkDown, "There is no network."),
        TransportFailure.ConnectionRefused => (ConnectionCause.Unreachable, "The Nightscout site refuses the connection."),
        TransportFailure.Unreachable or TransportFailure.AddressNotAllowed =>
            (ConnectionCause.Unreachable, "The Nightscout site is unreachable."),
        TransportFailure.Timeout => (ConnectionCause.Unreachable, "The Nightscout site did not answer in time."),
        TransportFailure.ConnectionLost => (ConnectionCause.Unreachable, "The connection to the Nightscout site broke."),
        TransportFailure.InvalidResponse =>
            (ConnectionCause.Unreachable, "What answers at the Nightscout site's address does not speak http."),
        TransportFailure.PlainHttp => (
            ConnectionCause.NotHttps,
            "The site answers in plain http, not https, at this address. Nothing was sent. If it is in your own network, write http:// " +
            "in front of Nightscout:Address; "
                + "else put https in front of the site."),
        TransportFailure.NotTls => (
            ConnectionCause.NotHttps,
            "What answers at this address does not speak https (TLS). Nothing was sent. Check the port in Nightscout:Address; for a " +
            "site in your own network without "
                + "https, write http:// in front."),
        TransportFailure.CertificateNotYetValid => (
            ConnectionCause.Tls, "The Nightscout site's certificate is not valid yet by this device's clock. Nothing was sent. Is the " +
                "clock behind?"),
        TransportFailure.CertificateExpired => (
            ConnectionCause.Tls, "The Nightscout site's certificate is no longer valid by this device's clock. Nothing was sent. Renew " +
                "it, or is the clock ahead?"),
        TransportFailure.TlsFailed => (ConnectionCause.Tls, "The Nightscout site's certificate could not be verified. Nothing was sent."),
        TransportFailure.ResponseTooLarge =>
            (ConnectionCause.AnswerNotUnderstood, "The Nightscout site's answer is longer than any list of entries."),
        TransportFailure.InvalidCompression =>
            (ConnectionCause.AnswerNotUnderstood, "The compression of the Nightscout site's answer cannot be read."),
    };

    /// <summary>A failure of this source.</summary>
    public static SourceException Failed(ConnectionCause cause, string words, Exception? inner = null) =>
        new(cause, words, new CauseDetails { Source = SourceNames.Nightscout }, inner);

    private static SourceException Asked(ConnectionCause cause, TransportResponse answer, string words) =>
        new(cause, words, new CauseDetails { Source = SourceNames.Nightscout, Wait = answer.RetryAfter });
}
