using System.Net;
using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Http;
using GlucoseTracker.LibreLinkUp.Wire;

namespace GlucoseTracker.LibreLinkUp.Answers;

/// <summary>Refusals that are not told by a status number in the body: by words, by HTTP, or by a page in place of JSON.</summary>
internal static class PlainRefusals
{
    private const int TooManyRequests = (int)HttpStatusCode.TooManyRequests;
    private const string Locked = "locked";

    /// <summary>A refusal told by words in JSON; null when there is none.</summary>
    public static Verdict? OfJson(TransportResponse answer, WireRefusal refusal, ServiceCall call)
    {
        if (refusal.Signature is not null)
        {
            return Verdict.Refused(
                ConnectionCause.AnswerEncrypted,
                "The service answers in the encrypted form of its version 5, which only its own app reads. Read from an app on the phone (docs/phone.md) or from a Nightscout site instead.");
        }

        if (refusal.Status == TooManyRequests || answer.Status == HttpStatusCode.TooManyRequests)
        {
            return OfTooMany(answer, refusal);
        }

        return (refusal.Message ?? refusal.Error?.Message) switch
        {
            "invalid or expired jwt" or "MissingCachedUser" => Verdict.SessionDead,
            "couldNotLoadPatient" when call == ServiceCall.Data => Verdict.PersonNotLoaded,
            "RequiredHeaderMissing" => Verdict.Refused(ConnectionCause.AnswerNotUnderstood, "The service asks for a header that is not known here."),
            _ when refusal is { Code: not null, Status: null } && answer.Status != HttpStatusCode.OK
                => Verdict.Refused(ConnectionCause.OldInterfaceGone, "The service answers with an error code of its new interface."),
            _ => null,
        };
    }

    /// <summary>The verdict on a body that is no JSON object.</summary>
    public static Verdict OfNoJson(TransportResponse answer, ServiceCall call)
    {
        var isPage = AnswerBody.IsPage(answer.Body, answer.MediaType);
        if (isPage && (int)answer.Status < 500 && AnswerBody.IsCloudflarePage(answer.Body))
        {
            return Verdict.Refused(ConnectionCause.Blocked, "The network in front of the service refuses this address.", answer.RetryAfter);
        }

        if (isPage && answer.Status == HttpStatusCode.NotFound)
        {
            return Verdict.Refused(ConnectionCause.ServiceError, "The service answers with a page instead of data.");
        }

        if (OfHttp(answer, call) is { } known)
        {
            return known;
        }

        return isPage || answer.Body.IsEmpty
            ? Verdict.Refused(ConnectionCause.ServiceError, "The service answers with a page, or with nothing, instead of data.", answer.RetryAfter)
            : Verdict.Refused(ConnectionCause.AnswerNotUnderstood, "The answer is not the JSON that was expected.");
    }

    /// <summary>A refusal told by the HTTP status; null when it tells none.</summary>
    public static Verdict? OfHttp(TransportResponse answer, ServiceCall call) => (int)answer.Status switch
    {
        401 => call == ServiceCall.Login ? Verdict.Refused(ConnectionCause.WrongPassword, "The service does not accept e-mail and password (HTTP 401).") : Verdict.SessionDead,
        403 => Verdict.Refused(ConnectionCause.Blocked, "The service refuses this address (HTTP 403).", answer.RetryAfter),
        404 or 410 => Verdict.Refused(ConnectionCause.OldInterfaceGone, "The interface is no longer at its place."),
        TooManyRequests => OfTooMany(answer, null),
        >= 500 => Verdict.Refused(ConnectionCause.ServiceError, $"The service answers with an error of its own (HTTP {(int)answer.Status}).", answer.RetryAfter),
        _ => null,
    };

    private static Verdict OfTooMany(TransportResponse answer, WireRefusal? refusal)
    {
        var lockout = refusal?.Data?.Lock?.Lockout is { } seconds and > 0 and <= 86_400 ? TimeSpan.FromSeconds(seconds) : (TimeSpan?)null;
        var wait = lockout is { } asked && !(answer.RetryAfter > asked) ? asked : answer.RetryAfter;
        return lockout is not null || refusal?.Data?.Message == Locked || refusal?.Message == Locked
            ? Verdict.Refused(ConnectionCause.LockedOut, "The account is locked for a while after too many logins.", wait)
            : Verdict.Refused(ConnectionCause.TooManyRequests, "The service asks for a pause (429).", wait);
    }
}
