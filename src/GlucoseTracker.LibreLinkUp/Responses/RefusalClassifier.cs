using System.Net;
using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Http;
using GlucoseTracker.LibreLinkUp.Wire;

namespace GlucoseTracker.LibreLinkUp.Responses;

/// <summary>Classifies refusals without a status number in the body: by words, by HTTP status, or by a page in place of JSON.</summary>
internal static class RefusalClassifier
{
    private const int TooManyRequests = (int)HttpStatusCode.TooManyRequests;
    private const string Locked = "locked";

    /// <summary>A refusal by words in JSON; null when there is none.</summary>
    public static ResponseOutcome? FromMessage(TransportResponse http, WireResponse content, ServiceCall call)
    {
        if (content.Signature is not null)
        {
            return ResponseOutcome.Refused(
                ConnectionCause.AnswerEncrypted,
                "The service answers in the encrypted form of its version 5, which only its own app reads. Read from an app on the " +
                "phone (/usr/share/doc/glucose-tracker/phone.md.gz) or from a Nightscout site instead.");
        }

        if (content.Status == TooManyRequests || http.Status == HttpStatusCode.TooManyRequests)
        {
            return FromTooManyRequests(http, content);
        }

        return (content.Message ?? content.Error?.Message) switch
        {
            "invalid or expired jwt" or "MissingCachedUser" => ResponseOutcome.SessionExpired,
            "couldNotLoadPatient" when call == ServiceCall.Data => ResponseOutcome.PersonNotLoaded,
            "RequiredHeaderMissing" =>
                ResponseOutcome.Refused(ConnectionCause.AnswerNotUnderstood, "The service asks for a header that is not known here."),
            _ when content is { Code: not null, Status: null } && http.Status != HttpStatusCode.OK
                => ResponseOutcome.Refused(
                    ConnectionCause.OldInterfaceGone, "The service answers with an error code of its new interface."),
            _ => null,
        };
    }

    /// <summary>The outcome of a body that is not a JSON object.</summary>
    public static ResponseOutcome FromPage(LibreLinkUpResponse response, ServiceCall call)
    {
        var http = response.Http;
        if (response.IsCloudflarePage && (int)http.Status < 500)
        {
            return ResponseOutcome.Refused(
                ConnectionCause.Blocked, "The network in front of the service refuses this address.", http.RetryAfter);
        }

        if (response.IsPage && http.Status == HttpStatusCode.NotFound)
        {
            return ResponseOutcome.Refused(ConnectionCause.ServiceError, "The service answers with a page instead of data.");
        }

        if (FromStatus(http, call) is { } known)
        {
            return known;
        }

        return response.IsPage || http.Body.IsEmpty
            ? ResponseOutcome.Refused(
                ConnectionCause.ServiceError, "The service answers with a page, or with nothing, instead of data.", http.RetryAfter)
            : ResponseOutcome.Refused(ConnectionCause.AnswerNotUnderstood, "The answer is not the JSON that was expected.");
    }

    /// <summary>A refusal by the HTTP status; null when there is none.</summary>
    public static ResponseOutcome? FromStatus(TransportResponse http, ServiceCall call) => (int)http.Status switch
    {
        401 => call == ServiceCall.Login
            ? ResponseOutcome.Refused(ConnectionCause.WrongPassword, "The service does not accept e-mail and password (HTTP 401).")
            : ResponseOutcome.SessionExpired,
        403 => ResponseOutcome.Refused(ConnectionCause.Blocked, "The service refuses this address (HTTP 403).", http.RetryAfter),
        404 or 410 => ResponseOutcome.Refused(ConnectionCause.OldInterfaceGone, "The interface is no longer at its place."),
        TooManyRequests => FromTooManyRequests(http, null),
        >= 500 => ResponseOutcome.Refused(
            ConnectionCause.ServiceError, $"LibreLinkUp responds with a server error (HTTP {(int)http.Status}).", http.RetryAfter),
        _ => null,
    };

    private static ResponseOutcome FromTooManyRequests(TransportResponse http, WireResponse? content)
    {
        var lockout = content?.Data?.Lock?.Lockout is { } seconds and > 0 and <= 86_400 ? TimeSpan.FromSeconds(seconds) : (TimeSpan?)null;
        var wait = lockout is { } asked && !(http.RetryAfter > asked) ? asked : http.RetryAfter;
        return lockout is not null || content?.Data?.Message == Locked || content?.Message == Locked
            ? ResponseOutcome.Refused(ConnectionCause.LockedOut, "The account is locked for a while after too many logins.", wait)
            : ResponseOutcome.Refused(ConnectionCause.TooManyRequests, "The service asks for a pause (429).", wait);
    }
}
