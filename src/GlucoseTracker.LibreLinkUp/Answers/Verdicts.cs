using System.Net;
using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Http;
using GlucoseTracker.LibreLinkUp.Wire;

namespace GlucoseTracker.LibreLinkUp.Answers;

/// <summary>Tells what an answer means, from its status, its headers and what in its body says no. Pure.</summary>
internal static class Verdicts
{
    /// <summary>The status in bodies and, by one client's account, of HTTP while the service has a break.</summary>
    private const int Maintenance = 911;

    private const int VersionTooLow = 920;
    private const int NotAuthenticated = 2;
    private const int AccountStepOrNoPatient = 4;
    private const int LoginRefused = 430;

    /// <summary>The verdict on an answer to a login.</summary>
    public static Verdict OfLogin(TransportResponse answer) => Of(answer, ServiceCall.Login);

    /// <summary>The verdict on an answer to an account step.</summary>
    public static Verdict OfStep(TransportResponse answer) => Of(answer, ServiceCall.Step);

    /// <summary>The verdict on an answer to a data call.</summary>
    public static Verdict OfData(TransportResponse answer) => Of(answer, ServiceCall.Data);

    private static Verdict Of(TransportResponse answer, ServiceCall call) => (int)answer.Status switch
    {
        Maintenance => UnderMaintenance(answer),
        LoginRefused => Verdict.Refused(ConnectionCause.LockedOut, "The service refuses the login (HTTP 430) without a reason.", answer.RetryAfter),
        >= 300 and < 400 => Verdict.Refused(ConnectionCause.RedirectRefused, "The service points to another place by HTTP, which it never does."),
        _ => AnswerBody.TryRead(answer.Body, WireJson.Default.WireRefusal) is { } refusal
            ? PlainRefusals.OfJson(answer, refusal, call) ?? OfInstruction(refusal, call) ?? OfStatus(answer, refusal, call)
            : PlainRefusals.OfNoJson(answer, call),
    };

    /// <summary>What a login's own answer is for, and what any other call may be answered with as well: go to another region, do a step first.</summary>
    private static Verdict? OfInstruction(WireRefusal refusal, ServiceCall call) => refusal switch
    {
        _ when call != ServiceCall.Data => null,
        { Status: null or 0, Data.Redirect: true } => Verdict.Redirected(refusal.Data.Region),
        { Status: AccountStepOrNoPatient, Error: null, Data.Step: { } step } => Verdict.StepAsked(step.Type),
        _ => null,
    };

    private static Verdict OfStatus(TransportResponse answer, WireRefusal refusal, ServiceCall call) => refusal.Status switch
    {
        Maintenance => UnderMaintenance(answer),
        VersionTooLow => OfVersion(refusal.Data?.MinimumVersion),
        NotAuthenticated => call == ServiceCall.Login
            ? Verdict.Refused(ConnectionCause.WrongPassword, "The service does not accept e-mail and password. They must be those of a LibreLinkUp account.")
            : Verdict.SessionDead,
        AccountStepOrNoPatient when call != ServiceCall.Data => Verdict.Fine,
        AccountStepOrNoPatient when refusal.Error is not null => Verdict.PersonNotLoaded,
        0 when answer.Status == HttpStatusCode.OK => Verdict.Fine,
        var other => PlainRefusals.OfHttp(answer, call)
            ?? Verdict.Refused(ConnectionCause.AnswerNotUnderstood, other is null ? "The answer holds no status." : $"The answer's status is {other}, which is not known."),
    };

    private static Verdict UnderMaintenance(TransportResponse answer) =>
        Verdict.Refused(ConnectionCause.Maintenance, "The service says that it has a break (911).", answer.RetryAfter);

    private static Verdict OfVersion(string? minimum)
    {
        var asked = VersionRules.Read(minimum);
        var facts = new CauseFacts { VersionAsked = asked?.ToString() };
        return asked?.Major > VersionRules.Major
            ? new Verdict(VerdictKind.Refused, ConnectionCause.OldInterfaceGone, "The service asks for a version of its new interface.", facts)
            : new Verdict(VerdictKind.VersionTooLow, ConnectionCause.VersionRefused, "The service asks for a newer client version.", facts);
    }
}
