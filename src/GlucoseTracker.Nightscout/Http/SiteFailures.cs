using System.Net.Sockets;
using System.Security.Authentication;
using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Sources;

namespace GlucoseTracker.Nightscout.Http;

/// <summary>What a failure of the line or a refusal of the site means.</summary>
internal static class SiteFailures
{
    /// <summary>No whole answer came.</summary>
    public static SourceException OfLine(Exception failure) => failure switch
    {
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } => Failed(ConnectionCause.NameLookup, "The Nightscout site's name could not be looked up.", failure),
        _ when NotTlsException.In(failure) is { } other => Failed(ConnectionCause.NotHttps, other.Message, failure),
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError, InnerException: IOException }
            => Failed(ConnectionCause.Unreachable, "The connection to the Nightscout site broke before it was secure. Nothing was sent.", failure),
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } or { InnerException: AuthenticationException }
            => Failed(ConnectionCause.Tls, "The Nightscout site's certificate could not be verified. Nothing was sent.", failure),
        HttpRequestException { InnerException: SocketException { SocketErrorCode: SocketError.NetworkDown or SocketError.NetworkUnreachable } }
            => Failed(ConnectionCause.NetworkDown, "There is no network.", failure),
        OperationCanceledException => Failed(ConnectionCause.Unreachable, "The Nightscout site did not answer in time.", failure),
        InvalidDataException => Failed(ConnectionCause.AnswerNotUnderstood, "The Nightscout site's answer is packed wrongly.", failure),
        _ => Failed(ConnectionCause.Unreachable, "The connection to the Nightscout site broke.", failure),
    };

    /// <summary>The exception for a status; null when it is a success.</summary>
    public static SourceException? OfStatus(SiteAnswer answer) => BlockPages.IsBlock(answer)
        ? Blocked(answer)
        : OfSite(answer);

    /// <summary>Unlike LibreLinkUp's network, that of a site locks no account: without a wait of its own it is asked again soon.</summary>
    private static SourceException Blocked(SiteAnswer answer) => new(
        ConnectionCause.Blocked,
        "The network in front of the Nightscout site (its host, a firewall, or a protection against robots) refuses this device; the site itself was not asked. "
            + "Allow this device there.",
        new CauseFacts { Source = SourceNames.Nightscout, Wait = answer.RetryAfter })
    {
        Retry = answer.RetryAfter is null ? RetryClass.Soon : ConnectionCause.Blocked.Retry(),
    };

    private static SourceException? OfSite(SiteAnswer answer) => (int)answer.Status switch
    {
        >= 200 and < 300 => null,
        401 or 403 => Failed(ConnectionCause.WrongPassword, "The Nightscout site refuses the token, or asks for one. Check Nightscout:TokenFile; the role must be able to read."),
        404 or 410 => Failed(ConnectionCause.AnswerNotUnderstood, "There is no Nightscout at this address. Check Nightscout:Address."),
        >= 300 and < 400 => Failed(ConnectionCause.RedirectRefused, "The Nightscout site points to another address; write that one into Nightscout:Address."),
        429 => Asked(ConnectionCause.TooManyRequests, answer, "The Nightscout site asks for a pause."),
        502 or 503 or 504 => Asked(ConnectionCause.ServiceError, answer, "The Nightscout site is not awake, or its host has trouble."),
        >= 500 => Asked(ConnectionCause.ServiceError, answer, "The Nightscout site answers with an error of its own."),
        _ => Failed(ConnectionCause.ServiceError, "The Nightscout site does not accept the request."),
    };

    /// <summary>A failure of this source.</summary>
    public static SourceException Failed(ConnectionCause cause, string words, Exception? inner = null) =>
        new(cause, words, new CauseFacts { Source = SourceNames.Nightscout }, inner);

    private static SourceException Asked(ConnectionCause cause, SiteAnswer answer, string words) =>
        new(cause, words, new CauseFacts { Source = SourceNames.Nightscout, Wait = answer.RetryAfter });
}
