using System.Net;
using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Http;
using GlucoseTracker.LibreLinkUp.Wire;

namespace GlucoseTracker.LibreLinkUp.Responses;

/// <summary>Classifies a response by its status, its headers and the refusal in its body. Pure.</summary>
internal static class ResponseClassifier
{
    /// <summary>The status in bodies and, by one client's account, of HTTP during maintenance of the service.</summary>
    private const int Maintenance = 911;

    private const int VersionTooLow = 920;
    private const int NotAuthenticated = 2;
    private const int AccountStepOrNoPatient = 4;
    private const int LoginRefused = 430;

    /// <summary>The outcome of a response to a call.</summary>
    public static ResponseOutcome Classify(LibreLinkUpResponse response, ServiceCall call) => (int)response.Http.Status switch
    {
        Maintenance => UnderMaintenance(response.Http),
        LoginRefused => ResponseOutcome.Refused(
            ConnectionCause.LockedOut, "The service refuses the login (HTTP 430) without a reason.", response.Http.RetryAfter),
        >= 300 and < 400 =>
            ResponseOutcome.Refused(ConnectionCause.RedirectRefused, "The service points to another place by HTTP, which it never does."),
        _ => response.Content is { } content
            ? RefusalClassifier.FromMessage(response.Http, content, call)
                ?? FromInstruction(content, call)
                ?? FromStatus(response.Http, content, call)
            : RefusalClassifier.FromPage(response, call),
    };

    /// <summary>
    /// The instructions of a login response, which the service also sends in response to other calls: a redirect to another region, and a
    /// required step.
    /// </summary>
    private static ResponseOutcome? FromInstruction(WireResponse content, ServiceCall call) => content switch
    {
        _ when call != ServiceCall.Data => null,
        { Status: null or 0, Data.Redirect: true } => ResponseOutcome.Redirected(content.Data.Region),
        { Status: AccountStepOrNoPatient, Error: null, Data.Step: { } step } => ResponseOutcome.StepRequired(step.Type),
        _ => null,
    };

    private static ResponseOutcome FromStatus(TransportResponse http, WireResponse content, ServiceCall call) => content.Status switch
    {
        Maintenance => UnderMaintenance(http),
        VersionTooLow => FromVersion(content.Data?.MinimumVersion),
        NotAuthenticated => call == ServiceCall.Login
            ? ResponseOutcome.Refused(
                ConnectionCause.WrongPassword,
                "The service does not accept e-mail and password. They must be those of a LibreLinkUp account.")
            : ResponseOutcome.SessionExpired,
        AccountStepOrNoPatient when call != ServiceCall.Data => ResponseOutcome.Success,
        AccountStepOrNoPatient when content.Error is not null => ResponseOutcome.PersonNotLoaded,
        0 when http.Status == HttpStatusCode.OK => ResponseOutcome.Success,
        var other => RefusalClassifier.FromStatus(http, call)
            ?? ResponseOutcome.Refused(ConnectionCause.AnswerNotUnderstood, other is null
                ? "The answer holds no status."
                : $"The answer's status is {other}, which is not known."),
    };

    private static ResponseOutcome UnderMaintenance(TransportResponse http) =>
        ResponseOutcome.Refused(ConnectionCause.Maintenance, "LibreLinkUp is down for maintenance (911).", http.RetryAfter);

    private static ResponseOutcome FromVersion(string? minimum)
    {
        var asked = VersionRules.Read(minimum);
        var details = new CauseDetails { VersionAsked = asked?.ToString() };
        return asked?.Major > VersionRules.Major
            ? new ResponseOutcome(
                OutcomeKind.Refused, ConnectionCause.OldInterfaceGone, "The service asks for a version of its new interface.", details)
            : new ResponseOutcome(
                OutcomeKind.VersionTooLow, ConnectionCause.VersionRefused, "The service asks for a newer client version.", details);
    }
}
